using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Strided;

/// <content>Distributions without parameters, and the standard gamma distribution, in float64 and float32.</content>
public sealed partial class Generator
{
    /// <summary>Copy: a new float64 array, uniform in [0, 1), in multiples of 2^-53.</summary>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    [OverloadResolutionPriority(1)]
    public NDArray<double> Random(params Dims shape) => Random<double>(shape);

    /// <summary>Copy: a new array, uniform in [0, 1): float64 in multiples of 2^-53, float32 in multiples of 2^-24.</summary>
    /// <exception cref="DTypeException">T is neither float64 nor float32.</exception>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    [OverloadResolutionPriority(1)]
    public NDArray<T> Random<T>(params Dims shape) where T : unmanaged, IBinaryFloatingPointIeee754<T> => Random(Nd.Empty<T>(shape));

    /// <summary>Copy: a new array of the dtype, uniform in [0, 1): float64 in multiples of 2^-53, float32 in multiples of 2^-24.</summary>
    /// <exception cref="DTypeException">The dtype is neither float64 nor float32.</exception>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public NDArray Random(Dims shape, DType dtype) => Uniformly(Nd.Empty(shape, dtype));

    /// <summary>In place: fills the array with numbers uniform in [0, 1) and hands it back.</summary>
    /// <exception cref="DTypeException">T is neither float64 nor float32.</exception>
    [InPlace, MethodImpl(CallSite.Visible)]
    public NDArray<T> Random<T>(NDArray<T> @out) where T : unmanaged, IBinaryFloatingPointIeee754<T> => (NDArray<T>)Uniformly(@out);

    /// <summary>Copy: a new float64 array of standard normal numbers.</summary>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    [OverloadResolutionPriority(1)]
    public NDArray<double> StandardNormal(params Dims shape) => StandardNormal<double>(shape);

    /// <summary>Copy: a new float64 or float32 array of standard normal numbers.</summary>
    /// <exception cref="DTypeException">T is neither float64 nor float32.</exception>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    [OverloadResolutionPriority(1)]
    public NDArray<T> StandardNormal<T>(params Dims shape) where T : unmanaged, IBinaryFloatingPointIeee754<T> => StandardNormal(Nd.Empty<T>(shape));

    /// <summary>Copy: a new array of the dtype, float64 or float32, of standard normal numbers.</summary>
    /// <exception cref="DTypeException">The dtype is neither float64 nor float32.</exception>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public NDArray StandardNormal(Dims shape, DType dtype) =>
        Filled<StandardNormal, StandardNormalSingle>(nameof(StandardNormal), Nd.Empty(shape, dtype));

    /// <summary>In place: fills the array with standard normal numbers and hands it back.</summary>
    /// <exception cref="DTypeException">T is neither float64 nor float32.</exception>
    [InPlace, MethodImpl(CallSite.Visible)]
    public NDArray<T> StandardNormal<T>(NDArray<T> @out) where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        (NDArray<T>)Filled<StandardNormal, StandardNormalSingle>(nameof(StandardNormal), @out);

    /// <summary>Copy: a new float64 or float32 array of standard normal numbers, as <see cref="StandardNormal{T}(Dims)"/>.</summary>
    /// <exception cref="DTypeException">T is neither float64 nor float32.</exception>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public NDArray<T> Normal<T>(params Dims shape) where T : unmanaged, IBinaryFloatingPointIeee754<T> => StandardNormal(Nd.Empty<T>(shape));

    /// <summary>Copy: a new float64 array of standard exponential numbers, by the ziggurat.</summary>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    [OverloadResolutionPriority(1)]
    public NDArray<double> StandardExponential(params Dims shape) => StandardExponential(Nd.Empty<double>(shape));

    /// <summary>Copy: a new float64 or float32 array of standard exponential numbers, by the ziggurat.</summary>
    /// <exception cref="DTypeException">T is neither float64 nor float32.</exception>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    [OverloadResolutionPriority(1)]
    public NDArray<T> StandardExponential<T>(params Dims shape) where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        StandardExponential(Nd.Empty<T>(shape));

    /// <summary>Copy: a new array of the dtype, float64 or float32, of standard exponential numbers.</summary>
    /// <param name="shape">The size of each axis.</param>
    /// <param name="dtype">float64 or float32.</param>
    /// <param name="inversion">True for -log(1 - u), NumPy's method <c>inv</c>, instead of the ziggurat.</param>
    /// <exception cref="DTypeException">The dtype is neither float64 nor float32.</exception>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public NDArray StandardExponential(Dims shape, DType dtype, bool inversion = false) => Exponentially(Nd.Empty(shape, dtype), inversion);

    /// <summary>In place: fills the array with standard exponential numbers and hands it back.</summary>
    /// <param name="out">The array to fill.</param>
    /// <param name="inversion">True for -log(1 - u), NumPy's method <c>inv</c>, instead of the ziggurat.</param>
    /// <exception cref="DTypeException">T is neither float64 nor float32.</exception>
    [InPlace, MethodImpl(CallSite.Visible)]
    public NDArray<T> StandardExponential<T>(NDArray<T> @out, bool inversion = false) where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        (NDArray<T>)Exponentially(@out, inversion);

    /// <summary>Copy, or in place with <paramref name="out"/>: float64 numbers, gamma of scale 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">shape is negative.</exception>
    /// <exception cref="ShapeException">Parameters, size and <paramref name="out"/> do not fit together.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public NDArray<double> StandardGamma(Parameter shape, Dims? size = null, NDArray<double>? @out = null) =>
        Sampling.Draw<StandardGamma<double, Doubles>, double>(BitGenerator, size, @out, shape);

    /// <summary>Copy, or in place with <paramref name="out"/>: float64 or float32 numbers, gamma of scale 1, computed in their type.</summary>
    /// <exception cref="ArgumentOutOfRangeException">shape is negative.</exception>
    /// <exception cref="ShapeException">Parameters, size and <paramref name="out"/> do not fit together.</exception>
    /// <exception cref="DTypeException">T is neither float64 nor float32.</exception>
    /// <example><code>NDArray&lt;float&gt; x = Nd.Random.Generator(7).StandardGamma&lt;float&gt;(2.5, (3, 4));</code></example>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public NDArray<T> StandardGamma<T>(Parameter shape, Dims? size = null, NDArray<T>? @out = null) where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        (NDArray<T>)StandardGamma(shape, size, @out?.DType ?? DType.Of<T>(), @out);

    /// <summary>Copy, or in place with <paramref name="out"/>: numbers of the dtype, float64 or float32, gamma of scale 1, computed in it.</summary>
    /// <param name="shape">The shape parameter, a number or an array.</param>
    /// <param name="size">The shape of the result; without it that of the parameter.</param>
    /// <param name="dtype">float64 or float32.</param>
    /// <param name="out">An array of the dtype to write into.</param>
    /// <exception cref="ArgumentOutOfRangeException">shape is negative.</exception>
    /// <exception cref="ShapeException">Parameters, size and <paramref name="out"/> do not fit together.</exception>
    /// <exception cref="DTypeException">The dtype is neither float64 nor float32, or not that of <paramref name="out"/>.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public NDArray StandardGamma(Parameter shape, Dims? size, DType dtype, NDArray? @out = null)
    {
        if (@out is not null && @out.DType != dtype) throw new DTypeException($"Numbers of {dtype} do not go into an array of {@out.DType}.");
        if (dtype == DType.Float64) return Sampling.Draw<StandardGamma<double, Doubles>, double>(BitGenerator, size, (NDArray<double>?)@out, shape);
        if (dtype == DType.Float32) return Sampling.Draw<StandardGamma<float, Singles>, float>(BitGenerator, size, (NDArray<float>?)@out, shape);
        throw new DTypeException($"StandardGamma draws float64 or float32, not {dtype}.");
    }

    /// <summary>Random bytes, four of each 32 bits.</summary>
    public byte[] Bytes(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var words = new uint[(count + 3) / 4];
        BitGenerator.Fill(words);
        return MemoryMarshal.AsBytes<uint>(words)[..count].ToArray();
    }

    private NDArray Uniformly(NDArray z) => Filled<StandardUniform, StandardUniform>(nameof(Random), z);

    private NDArray Exponentially(NDArray z, bool inversion) => inversion
        ? Filled<InverseExponential, InverseExponential>(nameof(StandardExponential), z)
        : Filled<StandardExponential, StandardExponentialSingle>(nameof(StandardExponential), z);

    private NDArray Filled<TDouble, TSingle>(string name, NDArray z)
        where TDouble : struct, ISampler<TDouble, double> where TSingle : struct, ISampler<TSingle, float>
    {
        ArgumentNullException.ThrowIfNull(z);
        z.RequireWriteable();
        return z switch
        {
            NDArray<double> doubles => Sampling.Fill<TDouble, double>(BitGenerator, doubles, default),
            NDArray<float> floats => Sampling.Fill<TSingle, float>(BitGenerator, floats, default),
            _ => throw new DTypeException($"{name} draws float64 or float32, not {z.DType}."),
        };
    }
}
