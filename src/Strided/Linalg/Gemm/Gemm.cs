using System.Numerics;

namespace Strided;

/// <summary>One matrix product z = a b, by the way that suits its element type and size. No extent is 0.</summary>
internal unsafe interface IGemm<T> where T : unmanaged
{
    static abstract void Run(in Matrix a, in Matrix b, in Matrix z, int threads);

    /// <summary>The scalar products z of <paramref name="count"/> vectors x and y; steps go from each to the next, in bytes. Each has the bits it has alone.</summary>
    static abstract void Dots(byte* z, nint dz, byte* x, nint dx, byte* y, nint dy, nint count, in DotForm form);
}

/// <summary>Truth values: and for times, or for plus.</summary>
internal readonly unsafe struct TruthGemm : IGemm<byte>
{
    public static void Run(in Matrix a, in Matrix b, in Matrix z, int threads) => PlainGemm<TruthRow, byte>.Run(a, b, z, threads);

    public static void Dots(byte* z, nint dz, byte* x, nint dx, byte* y, nint dy, nint count, in DotForm form) =>
        PlainDots<TruthRow, byte>.Run(z, dz, x, dx, y, dy, count, form);
}

/// <summary>Numbers of any kind.</summary>
internal readonly unsafe struct NumberGemm<T> : IGemm<T> where T : unmanaged, INumberBase<T>
{
    /// <summary>Fewer columns than this are multiplied as rows of the transpose.</summary>
    private const nint Narrow = 6;

    public static void Run(in Matrix a, in Matrix b, in Matrix z, int threads)
    {
        if (Traits<T>.IsVectorFloat || Traits<T>.IsComplex) Gemm<T>.Run(a, b, z, Into.Set, threads);
        else if (Traits<T>.IsVector && z.Columns < Narrow && z.Rows > z.Columns)
            PlainGemm<NumberRow<T>, T>.Run(b.Transposed, a.Transposed, z.Transposed, threads);
        else PlainGemm<NumberRow<T>, T>.Run(a, b, z, threads);
    }

    public static void Dots(byte* z, nint dz, byte* x, nint dx, byte* y, nint dy, nint count, in DotForm form)
    {
        if (Traits<T>.IsVectorFloat || Traits<T>.IsComplex) Gemm<T>.Dots(z, dz, x, dx, y, dy, count, form);
        else PlainDots<NumberRow<T>, T>.Run(z, dz, x, dx, y, dy, count, form);
    }
}
