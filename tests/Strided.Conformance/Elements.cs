using System.Numerics;
using System.Runtime.InteropServices;

namespace Strided.Conformance;

/// <summary>What has to be known about an element type to look at bytes as arrays and at arrays as bytes.</summary>
internal abstract class Elements
{
    private static readonly Dictionary<string, Elements> Known = new()
    {
        ["bool"] = new Type<bool>(0),
        ["int8"] = new Type<sbyte>(0),
        ["int16"] = new Type<short>(0),
        ["int32"] = new Type<int>(0),
        ["int64"] = new Type<long>(0),
        ["uint8"] = new Type<byte>(0),
        ["uint16"] = new Type<ushort>(0),
        ["uint32"] = new Type<uint>(0),
        ["uint64"] = new Type<ulong>(0),
        ["float16"] = new Type<Half>(1, static x => (double)x),
        ["float32"] = new Type<float>(1, static x => x),
        ["float64"] = new Type<double>(1, static x => x),
        ["complex64"] = new Type<Complex64>(2, static x => x.Real, static x => x.Imaginary),
        ["complex128"] = new Type<Complex>(2, static x => x.Real, static x => x.Imaginary),
    };

    /// <summary>How many floating-point numbers an element is made of.</summary>
    public abstract int Parts { get; }

    /// <summary>The distance from 1 to the next number.</summary>
    public abstract double Eps { get; }

    /// <summary>The smallest step there is, next to zero.</summary>
    public abstract double Smallest { get; }

    public abstract int Size { get; }

    public static Elements Of(string dtype) => Known[dtype];

    /// <summary>An array over the bytes.</summary>
    public abstract NDArray Look(byte[] buffer, Dims shape, Dims strides, nint offset);

    /// <summary>The array's memory looked at as elements of this type.</summary>
    public abstract NDArray Reread(NDArray a);

    /// <summary>The elements in C order.</summary>
    public abstract byte[] Bytes(NDArray a);

    /// <summary>The floating-point numbers of the element that starts at a byte.</summary>
    public abstract (double Real, double Imaginary) At(ReadOnlySpan<byte> bytes);

    /// <summary>The floating-point numbers of all elements.</summary>
    public IEnumerable<(double Real, double Imaginary)> All(byte[] bytes) => bytes.Chunk(Size).Select(element => At(element));

    private sealed class Type<T>(int parts, Func<T, double>? real = null, Func<T, double>? imaginary = null) : Elements where T : unmanaged
    {
        private readonly FInfo? info = parts > 0 ? Nd.FInfo(DType.Of<T>()) : null;

        public override int Parts => parts;

        public override double Eps => info!.Eps;

        public override double Smallest => info!.SmallestSubnormal;

        public override int Size => DType.Of<T>().ItemSize;

        public override NDArray Look(byte[] buffer, Dims shape, Dims strides, nint offset) =>
            Nd.AsArray(buffer).View<T>().AsStrided(shape, strides, offset, writeable: true);

        public override NDArray Reread(NDArray a) => a.View<T>();

        public override byte[] Bytes(NDArray a) => MemoryMarshal.AsBytes<T>(((NDArray<T>)a).ToArray()).ToArray();

        public override (double Real, double Imaginary) At(ReadOnlySpan<byte> bytes)
        {
            T element = MemoryMarshal.Read<T>(bytes);
            return (real!(element), imaginary?.Invoke(element) ?? 0);
        }
    }
}
