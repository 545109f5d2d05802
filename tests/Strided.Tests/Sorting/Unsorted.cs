using System.Runtime.InteropServices;

namespace Strided.Tests;

/// <summary>What elements of a line have in common.</summary>
public enum LineKind
{
    /// <summary>Any bits at all: NaN of all sorts among floats.</summary>
    Bits,

    /// <summary>A few different values, with zeros of both signs and NaN.</summary>
    Few,

    /// <summary>In order already.</summary>
    Rising,
}

/// <summary>Lines to be sorted.</summary>
internal static class Unsorted
{
    public static NDArray Line(DType dtype, int length, LineKind kind, int seed)
    {
        var make = new Make { Length = length, Source = new(seed), Kind = kind };
        dtype.Accept(ref make);
        NDArray a = make.Result!;
        if (kind == LineKind.Bits) return a;
        if (kind == LineKind.Rising) return Nd.ARange(length).AsType(dtype);
        double[] few = dtype.Kind >= DTypeKind.Floating ? [0.0, -0.0, 1.5, -2, double.NaN, double.PositiveInfinity, double.NegativeInfinity] : [0, 1, 3, 100];
        double[] Chosen() => [.. Enumerable.Range(0, length).Select(_ => few[make.Source.Next(few.Length)])];
        a = Nd.Array<double>(Chosen()).AsType(dtype);
        if (dtype.Kind == DTypeKind.Complex) a.Imag().Assign(Nd.Array<double>(Chosen()));
        return a;
    }

    private struct Make : IAnyVisitor
    {
        public int Length;
        public Random Source;
        public LineKind Kind;
        public NDArray? Result;

        public void Visit<T>() where T : unmanaged
        {
            var values = new T[Length];
            Span<byte> bytes = MemoryMarshal.AsBytes(values.AsSpan());
            Source.NextBytes(bytes);
            if (typeof(T) == typeof(bool))
                foreach (ref byte b in bytes) b &= 1;
            Result = Nd.Array<T>(values);
        }
    }
}
