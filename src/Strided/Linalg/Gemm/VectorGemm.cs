using System.Numerics;

namespace Strided;

/// <summary>Products with a vector, z = a v: scalar products of rows of a, or multiples of its columns in exactly their order of additions.</summary>
/// <remarks>
/// <see cref="ColumnKernels{T, R}.Dots"/> says what that order is. It sums a v or conj(a) v; the others are the conjugates of these.
/// </remarks>
internal static unsafe class VectorGemm<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <summary>Elements of z that are summed together when columns of a are dense: their lanes stay in the first-level cache.</summary>
    private const nint Together = 256;

    /// <summary>Bytes of a below which a second thread costs more than it brings.</summary>
    private const double ThreadedBytes = 2 << 20;

    public static void Run(in Matrix a, in Matrix b, in Matrix z, Into into, int threads)
    {
        if (z.Columns > 1) Rows(b.Transposed, a.Transposed, z.Transposed, into, threads);
        else Rows(a, b, z, into, threads);
    }

    private static void Rows(in Matrix a, in Matrix b, in Matrix z, Into into, int threads)
    {
        bool isDense = b.RowStep == sizeof(T), isLarge = (double)a.Rows * a.Columns * sizeof(T) >= ThreadedBytes;
        bool isTurned = a.Rows > 1 && a.RowStep == sizeof(T);
        var form = new DotForm(a.Columns, a.ColumnStep, isDense ? sizeof(T) : b.RowStep, a.IsConjugate == b.IsConjugate, b.IsConjugate, into);
        if (a.Rows == 1 && a.Columns <= DotForm.Longest)
        {
            DotRows<T, R>.Run(z.Start, 0, a.Start, 0, b.Start, 0, 1, form);
            return;
        }
        using var scratch = new Scratch(isDense ? 0 : b.Rows * sizeof(T));
        T* w = (T*)(isDense ? b.Start : scratch.Start);
        if (!isDense) CopyRow<T>.Run(ref *b.Start, b.RowStep, ref *(byte*)w, sizeof(T), b.Rows);
        form = form with { AlongY = sizeof(T) };
        if (!isLarge) threads = 1;
        if ((a.Rows <= Together || threads == 1) && a.Columns <= DotForm.Longest) Piece(a, w, z, form, isTurned);
        else Pieces(a, w, z, form, isTurned, threads);
    }

    private static void Pieces(Matrix a, T* w, Matrix z, DotForm form, bool isTurned, int threads)
    {
        nint pieces = (a.Rows + Together - 1) / Together, runs = (a.Columns + DotForm.Longest - 1) / DotForm.Longest;
        using var parts = new Scratch(runs == 1 ? 0 : runs * a.Rows * sizeof(T));
        T* sums = (T*)parts.Start;
        Workers.For(pieces * runs, threads, piece =>
        {
            nint run = piece / pieces, i = (piece - run * pieces) * Together, p = run * DotForm.Longest, rows = nint.Min(Together, a.Rows - i);
            Matrix some = a.Part(i, rows, p, nint.Min(DotForm.Longest, a.Columns - p));
            DotForm part = form with { Length = some.Columns };
            if (runs == 1) Piece(some, w + p, z.Part(i, rows, 0, 1), part, isTurned);
            else Piece(some, w + p, Matrix.InColumns(sums + run * a.Rows + i, rows, 1), part with { IsTurnedRound = false, Into = Into.Set }, isTurned);
        });
        for (nint i = 0; i < a.Rows && runs > 1; i++)
        {
            T sum = sums[i];
            for (nint run = 1; run < runs; run++) sum += sums[run * a.Rows + i];
            DotRows<T, R>.Put(sum, form, (T*)z.At(i, 0));
        }
    }

    private static void Piece(in Matrix a, T* w, in Matrix z, in DotForm form, bool isTurned)
    {
        if (isTurned && a.Rows >= DotPanel<T, R>.Least) ByColumns(a, w, z, form);
        else if (a.Columns < DotRows<T, R>.Unit) DotRows<T, R>.Run(z.Start, z.RowStep, a.Start, a.RowStep, (byte*)w, 0, a.Rows, form);
        else ByRows(a, w, z, form);
    }

    private static void ByRows(in Matrix a, T* w, in Matrix z, in DotForm form)
    {
        T* sums = stackalloc T[4];
        bool dense = a.HasDenseRows(sizeof(T)) && a.RowStep % sizeof(T) == 0;
        using var scratch = new Scratch(dense ? 0 : 4 * a.Columns * sizeof(T));
        for (nint i = 0; i < a.Rows; i += 4)
        {
            nint rows = nint.Min(4, a.Rows - i), step = dense ? a.RowStep / sizeof(T) : a.Columns;
            T* x = dense ? (T*)a.At(i, 0) : (T*)scratch.Start;
            for (nint k = 0; k < rows && !dense; k++) CopyRow<T>.Run(ref *a.At(i + k, 0), a.ColumnStep, ref *(byte*)(x + k * step), sizeof(T), a.Columns);
            if (rows == 4) ColumnKernels<T, R>.Dots(x, step, w, a.Columns, sums, form.IsPlain);
            else
                for (nint k = 0; k < rows; k++) sums[k] = ColumnKernels<T, R>.Dot(x + k * step, w, a.Columns, form.IsPlain);
            for (nint k = 0; k < rows; k++) DotRows<T, R>.Put(sums[k], form, (T*)z.At(i + k, 0));
        }
    }

    private static void ByColumns(in Matrix a, T* w, in Matrix z, in DotForm form)
    {
        bool isDirect = z.RowStep == sizeof(T) && DotPanel<T, R>.Suits(form);
        using var scratch = new Scratch(isDirect ? 0 : a.Rows * sizeof(T));
        byte* sums = isDirect ? z.Start : scratch.Start;
        DotPanel<T, R>.Run(sums, a.Start, (byte*)w, isOne: true, a.Rows, form);
        for (nint i = 0; i < a.Rows && !isDirect; i++) DotRows<T, R>.Put(((T*)sums)[i], form, (T*)z.At(i, 0));
    }
}
