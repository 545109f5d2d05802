using System.Numerics;
using System.Numerics.Tensors;

namespace Strided;

/// <summary>Products with a vector, z = a v: scalar products of rows of a, or multiples of its columns in exactly their order of additions.</summary>
/// <remarks>
/// <see cref="ColumnKernels{T, R}.Dots"/> says what that order is. It sums a v or conj(a) v; the others are the conjugates of these.
/// </remarks>
internal static unsafe class VectorGemm<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <summary>Elements of z that are summed together when columns of a are dense: their lanes stay in the first-level cache.</summary>
    private const nint Together = 256;

    /// <summary>Columns of a that are read together: those of a lane stay in the first-level cache, too.</summary>
    private static nint Depth => (32 << 10) / (Together * sizeof(T)) * Lanes;

    /// <summary>Bytes of a below which a second thread costs more than it brings.</summary>
    private const double ThreadedBytes = 2 << 20;

    private static int Lanes => ColumnKernels<T, R>.Lanes;

    public static void Run(in Matrix a, in Matrix b, in Matrix z, Into into, int threads)
    {
        if (z.Columns > 1) Rows(b.Transposed, a.Transposed, z.Transposed, into, threads);
        else Rows(a, b, z, into, threads);
    }

    private static void Rows(in Matrix a, in Matrix b, in Matrix z, Into into, int threads)
    {
        bool isDense = b.RowStep == sizeof(T), isLarge = (double)a.Rows * a.Columns * sizeof(T) >= ThreadedBytes;
        bool isTurned = a.Rows > 1 && a.RowStep == sizeof(T) && a.ColumnStep % sizeof(T) == 0 && a.Columns > 1;
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
        if ((a.Rows <= Together || (!isTurned && threads == 1)) && a.Columns <= DotForm.Longest) Piece(a, w, z, form, isTurned);
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
        bool isShort = a.Columns < DotRows<T, R>.Unit;
        if (isShort && (!isTurned || (!Entry<T, R>.IsComplex && a.Rows >= DotRows<T, R>.Unit && form.Into == Into.Set)))
            DotRows<T, R>.Run(z.Start, z.RowStep, a.Start, a.RowStep, (byte*)w, 0, a.Rows, form);
        else if (isTurned) ByColumns(a, w, z, form);
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

    /// <summary>The lanes of every sum, rows of <see cref="Together"/> of them: real numbers, and for complex w one set for each of its parts.</summary>
    private static void ByColumns(Matrix a, T* w, Matrix z, DotForm form)
    {
        int parts = Entry<T, R>.Parts;
        nint rows = a.Rows * parts, depth = a.Columns, step = a.ColumnStep / sizeof(R), lanes = Lanes, p = 0;
        using var scratch = new Scratch((parts * lanes * rows + Depth) * sizeof(R));
        R* sums = (R*)scratch.Start, others = sums + lanes * rows, coefficients = sums + parts * lanes * rows, x = (R*)a.Start;
        new Span<R>(sums, (int)(parts * lanes * rows)).Clear();
        nint end = depth / lanes * lanes;
        for (; p < end; p += Depth) Sum(nint.Min(Depth, end - p), lanes);
        p = end;
        if (!Entry<T, R>.IsComplex)
        {
            Halve(lanes / 2);
            lanes /= 2;
            if (depth - p >= lanes)
            {
                Sum(lanes, lanes);
                p += lanes;
            }
        }
        for (nint half = lanes / 2; half > 0; half /= 2) Halve(half);
        if (!Entry<T, R>.IsComplex)
        {
            Combination<R>.Run((R*)w + p, x + p * step, step, depth - p, sums, rows);
            p = depth;
        }
        for (nint i = 0; i < a.Rows; i++)
        {
            // a w: re a re w - im a im w, and re a im w + im a re w; of conj(a) w the signs between change.
            T sum = parts == 1 ? Entry<T, R>.Of(sums[i])
                : form.IsPlain ? Entry<T, R>.Of(sums[2 * i] - others[2 * i + 1], others[2 * i] + sums[2 * i + 1])
                : Entry<T, R>.Of(sums[2 * i] + others[2 * i + 1], others[2 * i] - sums[2 * i + 1]);
            for (nint k = p; k < depth; k++) sum = ColumnKernels<T, R>.Append(*(T*)a.At(i, k), w[k], sum, form.IsPlain);
            DotRows<T, R>.Put(sum, form, (T*)z.At(i, 0));
        }

        void Sum(nint count, nint of)
        {
            for (nint lane = 0; lane < of; lane++)
            {
                nint terms = 0;
                R* first = coefficients, second = coefficients + Depth / Lanes;
                for (nint k = p + lane; k < p + count; k += of, terms++)
                {
                    first[terms] = ((R*)w)[k * parts];
                    if (parts == 2) second[terms] = ((R*)w)[2 * k + 1];
                }
                R* column = x + (p + lane) * step, into = sums + lane * rows;
                if (parts == 1) Combination<R>.Run(first, column, of * step, terms, into, rows);
                else Combination<R>.RunTwo(first, second, column, of * step, terms, into, others + lane * rows, rows);
            }
        }

        void Halve(nint half)
        {
            int count = (int)(half * rows);
            for (int part = 0; part < parts; part++)
            {
                R* low = part == 0 ? sums : others;
                TensorPrimitives.Add(new ReadOnlySpan<R>(low, count), new ReadOnlySpan<R>(low + count, count), new Span<R>(low, count));
            }
        }
    }
}
