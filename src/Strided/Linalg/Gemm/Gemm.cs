using System.Numerics;
using System.Runtime.Intrinsics.Arm;

namespace Strided;

/// <summary>One matrix product z = a b, by the way that suits its element type and size. No extent is 0.</summary>
internal interface IGemm<T> where T : unmanaged
{
    static abstract void Run(Matrix a, Matrix b, Matrix z, int threads);
}

/// <summary>Truth values: and for times, or for plus.</summary>
internal readonly struct TruthGemm : IGemm<byte>
{
    public static void Run(Matrix a, Matrix b, Matrix z, int threads) => PlainGemm<TruthRow, byte>.Run(a, b, z, threads);
}

/// <summary>Numbers of any kind.</summary>
internal readonly unsafe struct NumberGemm<T> : IGemm<T> where T : unmanaged, INumberBase<T>
{
    /// <summary>Below this many multiplications packing costs more than it gains.</summary>
    private const nint DirectWork = 32 * 32 * 32;

    /// <summary>Fewer rows or columns than this do not pay for packing the other operand.</summary>
    private const nint Narrow = 6;

    public static void Run(Matrix a, Matrix b, Matrix z, int threads)
    {
        if (NativeGemm.TryRun<T>(a, b, z)) return;
        if (Traits<T>.IsVectorFloat) Floats(a, b, z, threads);
        else if (Traits<T>.IsVector && z.Columns < Narrow && z.Rows > z.Columns)
            PlainGemm<NumberRow<T>, T>.Run(b.Transposed, a.Transposed, z.Transposed, threads);
        else PlainGemm<NumberRow<T>, T>.Run(a, b, z, threads);
    }

    private static void Floats(Matrix a, Matrix b, Matrix z, int threads)
    {
        // (a b)^T = b^T a^T: the form whose result and right side have dense rows runs without packing, and delivers tiles faster.
        bool dense = IsDense(b, z), denseTransposed = IsDense(a.Transposed, z.Transposed);
        if (denseTransposed && (!dense || (z.Columns == 1 && z.Rows > 1)))
        {
            (a, b, z) = (b.Transposed, a.Transposed, z.Transposed);
            dense = true;
        }
        bool small = z.Rows < Narrow || z.Columns < Narrow || z.Rows * z.Columns <= DirectWork / a.Columns;
        if (!V128<T>.IsSupported || (dense && small)) DirectGemm<T>.Run(a, b, z);
        else if (V512<T>.IsSupported) PackedGemm<Tile8x3<V512<T>, T>, T>.Run(a, b, z, threads);
        else if (V256<T>.IsSupported) PackedGemm<Tile6x2<V256<T>, T>, T>.Run(a, b, z, threads);
        else if (AdvSimd.IsSupported) PackedGemm<Tile8x3<V128<T>, T>, T>.Run(a, b, z, threads);
        else PackedGemm<Tile6x2<V128<T>, T>, T>.Run(a, b, z, threads);
    }

    private static bool IsDense(Matrix b, Matrix z) => b.HasDenseRows(sizeof(T)) && z.HasDenseRows(sizeof(T));
}
