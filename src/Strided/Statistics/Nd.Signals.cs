using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>Copy: the discrete convolution of two 1-d arrays: the sums of a[i] v[k - i].</summary>
    /// <param name="a">One row.</param>
    /// <param name="v">The other; they may be exchanged.</param>
    /// <param name="mode">How many of the sums.</param>
    /// <remarks>
    /// By the definition, in the order of v: exact for integers, within n eps of the sum of magnitudes for floating point. Different dtypes promote.
    /// <example><code>
    /// Nd.Convolve(Nd.Array([1, 2, 3]), Nd.Array([0, 1]));  // [0, 1, 2, 3]
    /// </code></example>
    /// </remarks>
    /// <exception cref="ShapeException">An array is not 1-d, or empty.</exception>
    /// <exception cref="DTypeException">There is no common dtype, or it is bool.</exception>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray Convolve(NDArray a, NDArray v, ConvolveMode mode = ConvolveMode.Full) => Convolution(nameof(Convolve), a, v, mode, 0);

    /// <summary>Copy: the cross-correlation of two 1-d arrays: the sums of a[i + k] times the conjugate of v[i].</summary>
    /// <param name="a">One row.</param>
    /// <param name="v">The other.</param>
    /// <param name="mode">How many of the sums.</param>
    /// <remarks>By the definition.
    /// <example><code>
    /// Nd.Correlate(Nd.Array([1, 2, 3]), Nd.Array([0, 1]));  // [2, 3]
    /// </code></example></remarks>
    /// <exception cref="ShapeException">An array is not 1-d, or empty.</exception>
    /// <exception cref="DTypeException">There is no common dtype, or it is bool.</exception>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray Correlate(NDArray a, NDArray v, ConvolveMode mode = ConvolveMode.Valid)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(v);
        NDArray turned = v.Flip();
        if (v.DType.Kind == DTypeKind.Complex)
        {
            turned = turned.Copy();
            turned.Imag().MultiplyInPlace(-1);
        }
        // The middle of an even number of sums lies towards the end of the longer row, which may be either.
        return Convolution(nameof(Correlate), a, turned, mode, a.Size < v.Size ? 1 : 0);
    }

    private static NDArray Convolution(string name, NDArray a, NDArray v, ConvolveMode mode, int late)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(v);
        if (a.NDim != 1 || v.NDim != 1 || a.Size == 0 || v.Size == 0)
            throw new ShapeException($"{name} takes two 1-d arrays with elements, got shapes {a.Shape} and {v.Shape}.");
        if (!Enum.IsDefined(mode)) throw new ArgumentException($"{name} knows no mode {mode}.", nameof(mode));
        DType common = Promotion.Of(a.DType, v.DType) ?? throw new DTypeException($"{name} has no common dtype for {a.DType} and {v.DType}.");
        (NDArray x, NDArray y) = a.Size >= v.Size ? (a, v) : (v, a);
        nint first = mode switch { ConvolveMode.Full => 0, ConvolveMode.Same => (y.Size - 1 + late) / 2, _ => y.Size - 1 };
        nint length = mode switch { ConvolveMode.Full => x.Size + y.Size - 1, ConvolveMode.Same => x.Size, _ => x.Size - y.Size + 1 };
        var call = new ConvolveCall
        {
            X = Conversion.Of(x, common, name).AsContiguous(),
            Y = Conversion.Of(y, common, name).AsContiguous(),
            First = (int)first,
            Z = Empty(length, common),
        };
        return Family.Numeric(common, ref call) ? call.Z : throw new DTypeException($"{name} needs numeric dtypes; there is no {name} for {common}.");
    }

    private struct ConvolveCall : INumericVisitor
    {
        public NDArray X;
        public NDArray Y;
        public int First;
        public NDArray Z;

        public readonly void Visit<T>() where T : unmanaged, INumberBase<T>
        {
            ConvolveRow<T>.Run(((NDArray<T>)X).Borrow(), ((NDArray<T>)Y).Borrow(), First, ((NDArray<T>)Z).Borrow());
            X.WasRead();
            Y.WasRead();
            GC.KeepAlive(Z);
        }
    }
}
