using System.Numerics;
using System.Runtime.Intrinsics.Arm;

namespace Strided;

/// <summary>
/// Products of float32, float64, complex64 and complex128 matrices in place: what factorisations are made of. Blocks may be parts of one
/// matrix, with any strides, and operands may be transposed or conjugate; the destination overlaps neither. An empty block is left as it is,
/// and a product over nothing is zero.
/// </summary>
internal static unsafe class Gemm<T> where T : unmanaged, INumberBase<T>
{
    /// <summary>Below this many multiplications packing costs more than it gains.</summary>
    private const nint DirectWork = 400 * 400 * 400;

    /// <summary>Rows of b further apart than these bytes need packing when there are many: each is on a page of its own.</summary>
    private const nint NearRows = 4096;

    /// <summary>Fewer rows or columns than this do not pay for packing the other operand.</summary>
    private const nint Narrow = 6;

    /// <summary>Below this many real multiplications a second thread costs more than it brings.</summary>
    private const nint ThreadedWork = 4_000_000;

    /// <summary>Products of so many multiplications are over before a library has looked at them.</summary>
    private const nint NativeWork = 8 * 8 * 8;

    /// <summary>z = a b, z += a b or z -= a b, on at most <paramref name="threads"/> threads: the same bits for any number.</summary>
    public static void Run(in Matrix a, in Matrix b, in Matrix z, Into into, int threads)
    {
        if (z.Rows == 0 || z.Columns == 0) return;
        if (a.Columns == 0)
        {
            if (into == Into.Set) Clear(z);
            return;
        }
        if (z.Rows == 1 || z.Columns == 1)
        {
            if (Traits<T>.IsComplex64) VectorGemm<Complex64, float>.Run(a, b, z, into, threads);
            else if (Traits<T>.IsComplex128) VectorGemm<Complex, double>.Run(a, b, z, into, threads);
            else if (sizeof(T) == sizeof(float)) VectorGemm<float, float>.Run(a, b, z, into, threads);
            else VectorGemm<double, double>.Run(a, b, z, into, threads);
            return;
        }
        double work = (double)z.Rows * z.Columns * a.Columns;
        if (work > NativeWork && NativeGemm.TryRun<T>(a, b, z, into)) return;
        if (work * (Traits<T>.IsComplex ? 4 : 1) < ThreadedWork) threads = 1;
        if (Traits<T>.IsComplex64) Pick<float>(a, b, z, into, threads);
        else if (Traits<T>.IsComplex128) Pick<double>(a, b, z, into, threads);
        else Pick<T>(a, b, z, into, threads);
    }

    /// <summary>z = a b.</summary>
    public static void Set(in Matrix a, in Matrix b, in Matrix z, int threads) => Run(a, b, z, Into.Set, threads);

    /// <summary>z += a b.</summary>
    public static void Add(in Matrix a, in Matrix b, in Matrix z, int threads) => Run(a, b, z, Into.Add, threads);

    /// <summary>z -= a b.</summary>
    public static void Subtract(in Matrix a, in Matrix b, in Matrix z, int threads) => Run(a, b, z, Into.Subtract, threads);

    /// <summary>The scalar products z of <paramref name="count"/> vectors x and y, each with the bits of a product of its own.</summary>
    public static void Dots(byte* z, nint dz, byte* x, nint dx, byte* y, nint dy, nint count, in DotForm form)
    {
        if (Traits<T>.IsComplex64) DotRows<Complex64, float>.Run(z, dz, x, dx, y, dy, count, form);
        else if (Traits<T>.IsComplex128) DotRows<Complex, double>.Run(z, dz, x, dx, y, dy, count, form);
        else if (sizeof(T) == sizeof(float)) DotRows<float, float>.Run(z, dz, x, dx, y, dy, count, form);
        else DotRows<double, double>.Run(z, dz, x, dx, y, dy, count, form);
    }

    private static void Pick<R>(in Matrix a, in Matrix b, in Matrix z, Into into, int threads) where R : unmanaged, INumberBase<R>
    {
        // (a b)^T = b^T a^T: the form whose result and right side have dense rows runs without packing, and delivers tiles faster.
        if (IsDense(b, z)) Pick<R>(a, b, z, into, threads, dense: true);
        else if (IsDense(a.Transposed, z.Transposed)) Pick<R>(b.Transposed, a.Transposed, z.Transposed, into, threads, dense: true);
        else if (z.RowStep == sizeof(T)) Pick<R>(b.Transposed, a.Transposed, z.Transposed, into, threads, dense: false);
        else Pick<R>(a, b, z, into, threads, dense: false);
    }

    private static void Pick<R>(in Matrix a, in Matrix b, in Matrix z, Into into, int threads, bool dense) where R : unmanaged, INumberBase<R>
    {
        if (V512<R>.IsSupported) By<Tile8x3<V512<R>, R>, R>(a, b, z, into, threads, dense);
        else if (V256<R>.IsSupported) By<Tile6x2<V256<R>, R>, R>(a, b, z, into, threads, dense);
        else if (AdvSimd.IsSupported) By<Tile8x3<V128<R>, R>, R>(a, b, z, into, threads, dense);
        else if (V128<R>.IsSupported) By<Tile6x2<V128<R>, R>, R>(a, b, z, into, threads, dense);
        else By<TileOfScalars<R>, R>(a, b, z, into, threads, dense);
    }

    private static void By<TTile, R>(in Matrix a, in Matrix b, in Matrix z, Into into, int threads, bool dense)
        where TTile : struct, ITile<R> where R : unmanaged, INumberBase<R>
    {
        double work = (double)z.Rows * z.Columns * a.Columns;
        bool isDirect = dense && work <= (b.RowStep <= NearRows ? DirectWork : ThreadedWork);
        if (isDirect && DirectGemm<TTile, R, T>.Suits(z)) DirectGemm<TTile, R, T>.Run(a, b, z, into, threads);
        else if (dense && sizeof(R) == sizeof(T) && (isDirect || z.Rows < Narrow || z.Columns < Narrow)) ThinGemm<R>.Run(a, b, z, into);
        else PackedGemm<TTile, R, T>.Run(a, b, z, into, threads);
    }

    private static bool IsDense(in Matrix b, in Matrix z) => b.HasDenseRows(sizeof(T)) && z.HasDenseRows(sizeof(T));

    private static void Clear(Matrix z)
    {
        for (nint i = 0; i < z.Rows; i++)
            for (nint j = 0; j < z.Columns; j++) *(T*)z.At(i, j) = T.Zero;
    }
}
