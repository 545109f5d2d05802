using System.Numerics;

namespace Strided;

/// <summary>A long line as a matrix: its columns are transformed, multiplied by factors and, as rows, transformed again.</summary>
/// <remarks>
/// With n = n1 n2, j = n2 j1 + j2 and k = k1 + n1 k2, exp(-2 pi i j k / n) is the product of exp(-2 pi i j1 k1 / n1), exp(-2 pi i j2 k1 / n) and
/// exp(-2 pi i j2 k2 / n2): transforms over j1 for every j2, factors, transforms over j2 for every k1 (Gentleman and Sande 1966). Each fits a
/// processor's own cache, and several lie side by side, so that memory is passed twice and by whole cache lines, and threads share the work.
/// The factor for k1 = size a + b is the product of two that are kept, for a and for b.
/// </remarks>
internal sealed unsafe class SquareTransform<R> : Transform<R> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    private readonly nint rows;
    private readonly nint columns;
    private readonly nint size;
    private readonly DirectTransform<R> overRows;
    private readonly DirectTransform<R> overColumns;
    private readonly Table<R> fine;
    private readonly Table<R> coarse;

    /// <param name="rows">n1.</param>
    /// <param name="columns">n2.</param>
    public SquareTransform(nint rows, nint columns) : base(rows * columns)
    {
        (this.rows, this.columns) = (rows, columns);
        overRows = new(rows);
        overColumns = rows == columns ? overRows : new(columns);
        size = 1;
        while (size * size < rows) size *= 2;
        nint steps = (rows + size - 1) / size;
        fine = new(size * columns);
        coarse = new(steps * columns);
        for (nint j = 0; j < columns; j++)
        {
            for (nint b = 0; b < size; b++) fine.Set(b * columns + j, (long)b * j, Length);
            for (nint a = 0; a < steps; a++) coarse.Set(a * columns + j, (long)a * size * j, Length);
        }
    }

    public override nint Bytes => overRows.Bytes + overColumns.Bytes + fine.Bytes + coarse.Bytes;

    public override nint Scratch(nint lanes) => 2 * Padded(Length);

    public override void Run(Fibers<R> x, Fibers<R> z, nint lanes, R scale, R* scratch, int threads)
    {
        for (nint lane = 0; lane < lanes; lane++) RunOne(x.From(lane), z.From(lane), scale, scratch, threads);
    }

    private void RunOne(Fibers<R> x, Fibers<R> z, R scale, R* scratch, int threads)
    {
        nint width = Registers.Lanes<R>(), plane = Padded(Length);
        R* re = scratch, im = scratch + plane;
        if (x.Count >= Length && (x.Im is null || x.ImCount >= Length))
        {
            Over(x, re, im, width, threads);
            Across(re, im, z, scale, width, threads);
            return;
        }
        // The zeros behind a short line are in no memory yet.
        using var filled = new Scratch(2 * plane * sizeof(R));
        R* line = (R*)filled.Start;
        x.Load(Length, 1, line, line + plane);
        Over(Fibers<R>.Dense(line, line + plane, Length, 1), re, im, width, threads);
        Across(re, im, z, scale, width, threads);
    }

    /// <summary>
    /// Transforms the columns of x into the columns of the matrix, and multiplies by the factors between. The last block reaches back to be whole;
    /// what it computes twice is the same.
    /// </summary>
    private void Over(Fibers<R> x, R* re, R* im, nint width, int threads) =>
        Workers.For((columns + width - 1) / width, threads, block =>
        {
            nint first = nint.Min(block * width, columns - width);
            using var work = new Scratch(overRows.Scratch(width) * sizeof(R));
            R* scratch = (R*)work.Start;
            nint plane = overRows.Plane(width);
            x.Columns(first, columns, rows).Load(rows, width, scratch, scratch + plane);
            R* result = overRows.InPlace(width, scratch, 1);
            if (V512<R>.IsSupported) Twist<V512<R>>(result, result + plane, re + first, im + first, first, width);
            else if (V256<R>.IsSupported) Twist<V256<R>>(result, result + plane, re + first, im + first, first, width);
            else Twist<V128<R>>(result, result + plane, re + first, im + first, first, width);
        });

    /// <summary>Transforms the rows of the matrix into the columns of z.</summary>
    private void Across(R* re, R* im, Fibers<R> z, R scale, nint width, int threads) =>
        Workers.For((rows + width - 1) / width, threads, block =>
        {
            nint first = nint.Min(block * width, rows - width);
            Fibers<R> from = Fibers<R>.Dense(re + first * columns, im + first * columns, columns, 1) with { Across = columns * sizeof(R) };
            using var work = new Scratch(overColumns.Scratch(width) * sizeof(R));
            overColumns.Run(from, z.Columns(first, rows, columns), width, scale, (R*)work.Start, 1);
        });

    private void Twist<V>(R* xRe, R* xIm, R* zRe, R* zIm, nint first, nint width) where V : struct, IVector<V, R>
    {
        for (nint a = 0, row = 0; row < rows; a++)
            for (nint b = 0; b < size && row < rows; b++, row++)
                for (nint lane = 0; lane < width; lane += V.Count)
                {
                    nint f = b * columns + first + lane, c = a * columns + first + lane, at = row * width + lane;
                    V fr = V.Load(ref *fine.Re, f), fi = V.Load(ref *fine.Im, f), cr = V.Load(ref *coarse.Re, c), ci = V.Load(ref *coarse.Im, c);
                    V wr = V.FusedMultiplyAdd(fr, cr, -(fi * ci)), wi = V.FusedMultiplyAdd(fr, ci, fi * cr);
                    V r = V.Load(ref *xRe, at), i = V.Load(ref *xIm, at);
                    V.FusedMultiplyAdd(r, wr, -(i * wi)).Store(ref *zRe, row * columns + lane);
                    V.FusedMultiplyAdd(r, wi, i * wr).Store(ref *zIm, row * columns + lane);
                }
    }
}
