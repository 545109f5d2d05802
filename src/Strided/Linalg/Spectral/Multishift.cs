using System.Numerics;
using System.Runtime.InteropServices;

namespace Strided;

/// <summary>A Hessenberg matrix h = z t z* with t its Schur form, by QR sweeps with many shifts and deflation that looks ahead.</summary>
/// <remarks>
/// K. Braman, R. Byers, R. Mathias, "The multishift QR algorithm" (2002), parts I and II. Everything outside of small diagonal windows is brought up to
/// date by matrix products. The deflation takes what converged at the end of its window and does not reorder.
/// </remarks>
internal sealed unsafe class Multishift<TSchur, T, R>
    where TSchur : struct, ISchur<T> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <summary>Blocks up to this size are solved by single sweeps.</summary>
    private const nint Small = 48;

    private const int SweepsPerValue = 30;
    private const double Smallest = 1e-292;
    private const double Ulp = 2 * TridiagonalVectors.Epsilon;

    private readonly ColumnMajor<T> h;
    private readonly ColumnMajor<T> z;
    private readonly nint from;
    private readonly nint to;
    private readonly Complex* values;
    private readonly bool whole;
    private readonly int threads;
    private readonly List<(Complex First, Complex Second)> shifts = [];

    private Multishift(ColumnMajor<T> h, nint from, nint to, Complex* values, ColumnMajor<T> z, bool whole, int threads)
    {
        (this.h, this.z, this.from, this.to, this.whole, this.threads) = (h, z, from, to, whole, threads);
        this.values = values;
    }

    /// <summary>As <see cref="ISchur{T}.Run"/>; entries below the subdiagonal are zero.</summary>
    public static bool Run(ColumnMajor<T> h, nint from, nint to, Complex* values, ColumnMajor<T> z, bool whole, int threads) =>
        to - from < Small ? TSchur.Run(h, from, to, values, z, whole) : new Multishift<TSchur, T, R>(h, from, to, values, z, whole, threads).Run();

    private bool Run()
    {
        nint sweeps = SweepsPerValue * nint.Max(10, to - from + 1);
        int stalled = 0;
        for (nint i = to; i >= from;)
        {
            nint l = i;
            while (l > from && !TSchur.IsNegligible(h, from, to, l)) l--;
            if (l > from) h[l, l - 1] = T.Zero;
            if (i - l < Small)
            {
                if (!SolveBlock(l, i)) return false;
                (i, stalled) = (l - 1, 0);
                continue;
            }
            if (sweeps-- == 0) return false;
            nint wanted = Shifts(i - l + 1), window = wanted * 3 / 2, deflated = Deflate(l, i, window);
            if (deflated < 0) return false;
            i -= deflated;
            stalled = deflated > 0 ? 0 : stalled + 1;
            if (100 * deflated > 14 * window || i - l < Small) continue;
            if (stalled > 0 && stalled % 6 == 0) Exceptional(l, i, wanted);
            nint pairs = nint.Min(nint.Min(shifts.Count, wanted / 2), (i - l + 1) / 6);
            new BulgeChase<T, R>(h, z, l, i, whole, threads).Run(CollectionsMarshal.AsSpan(shifts)[^(int)pairs..]);
        }
        return true;
    }

    /// <summary>How many shifts one sweep has.</summary>
    private static nint Shifts(nint size) => size < 60 ? 4 : size < 150 ? 10 : size < 590 ? nint.Max(10, (nint)(size / Math.Log2(size))) & ~(nint)1 : 64;

    private bool SolveBlock(nint l, nint i)
    {
        nint size = i - l + 1;
        if (size == 1)
        {
            values[i] = Entry<T, R>.ToComplex(h[i, i]);
            return true;
        }
        using var workbench = new Workbench();
        (ColumnMajor<T> t, ColumnMajor<T> v) = Copy(workbench, l, size);
        if (!TSchur.Run(t, 0, size - 1, values + l, v, whole: true)) return false;
        Return(workbench, t, v, l, i);
        return true;
    }

    /// <summary>A diagonal block and a unit matrix of its size.</summary>
    private (ColumnMajor<T> Block, ColumnMajor<T> Unit) Copy(Workbench workbench, nint at, nint size)
    {
        ColumnMajor<T> t = new(workbench.TakeZeros<T>(size * size), size, size), v = new(workbench.TakeZeros<T>(size * size), size, size);
        for (nint j = 0; j < size; j++)
        {
            nint rows = nint.Min(j + 2, size);
            new ReadOnlySpan<T>(h.At(at, at + j), (int)rows).CopyTo(new(t.Column(j), (int)rows));
            v[j, j] = T.One;
        }
        return (t, v);
    }

    /// <summary>A block back in its place, rows and columns beside it transformed as it was.</summary>
    private void Return(Workbench workbench, ColumnMajor<T> t, ColumnMajor<T> v, nint at, nint last)
    {
        for (nint j = 0; j < t.Columns; j++) new ReadOnlySpan<T>(t.Column(j), (int)t.Rows).CopyTo(new(h.At(at, at + j), (int)t.Rows));
        OutsideOf.Apply<T>(workbench, h, z, v, at, last, whole ? 0 : from, whole ? h.Columns - 1 : to, threads);
    }

    /// <summary>
    /// Eigenvalues of the last rows that no longer feel what stands above them are split off; the others become shifts. The number of rows that were
    /// split off, -1 when the window did not converge.
    /// </summary>
    private nint Deflate(nint l, nint i, nint size)
    {
        nint at = i - size + 1;
        using var workbench = new Workbench();
        (ColumnMajor<T> t, ColumnMajor<T> v) = Copy(workbench, at, size);
        if (!TSchur.Run(t, 0, size - 1, values + at, v, whole: true)) return -1;
        T spike = at > l ? h[at, at - 1] : T.Zero;
        double coupling = Size(spike);
        nint kept = size;
        while (kept > 0)
        {
            (double own, nint rows) = TSchur.BlockAt(t, kept - 1);
            double felt = Size(v[0, kept - 1]);
            if (rows == 2) felt = Math.Max(felt, Size(v[0, kept - 2]));
            if (coupling * felt > Math.Max(Smallest, Ulp * (own == 0 ? coupling : own))) break;
            kept -= rows;
        }
        CollectShifts(at, kept);
        if (kept == size) return 0;
        if (kept > 0) Rejoin(workbench, t, v, kept, spike, out h[at, at - 1]);
        else if (at > l) h[at, at - 1] = T.Zero;
        Return(workbench, t, v, at, i);
        return size - kept;
    }

    /// <summary>The rows that were not split off become Hessenberg again: a reflection for the column before them, then a reduction.</summary>
    private void Rejoin(Workbench workbench, ColumnMajor<T> t, ColumnMajor<T> v, nint kept, T spike, out T below)
    {
        T* x = workbench.Take<T>(kept);
        for (nint j = 0; j < kept; j++) x[j] = spike * Entry<T, R>.Conjugate(v[0, j]);
        T tau = Reflector<T, R>.Make(ref *x, x + 1, kept - 1);
        below = *x;
        *x = T.One;
        T* sums = workbench.Take<T>(t.Columns);
        Columns<T, R>.Dots(t.Part(0, kept, 0, t.Columns), x, sums, 1);
        for (nint j = 0; j < t.Columns; j++)
            ColumnKernels<T, R>.MultiplyAdd(-Entry<T, R>.Conjugate(tau * sums[j]), x, t.Column(j), kept);
        Right(t.Part(0, kept, 0, kept), x, tau, sums);
        Right(v.Part(0, v.Rows, 0, kept), x, tau, sums);
        var reduction = new HessenbergReduction<T, R>(workbench, t, 0, kept - 1, 1);
        reduction.ApplyRight(v.AsMatrix);
        for (nint j = 0; j < kept; j++)
            for (nint p = j + 2; p < kept; p++) t[p, j] = T.Zero;
    }

    /// <summary>a becomes a (I - tau x x*).</summary>
    private static void Right(ColumnMajor<T> a, T* x, T tau, T* sums)
    {
        new Span<T>(sums, (int)a.Rows).Clear();
        Columns<T, R>.Multiply(a, x, sums, 1);
        for (nint j = 0; j < a.Columns; j++) ColumnKernels<T, R>.MultiplyAdd(-tau * Entry<T, R>.Conjugate(x[j]), sums, a.Column(j), a.Rows);
    }

    /// <summary>Conjugate pairs stay together, other values are paired as they come; the last ones are the best.</summary>
    private void CollectShifts(nint at, nint count)
    {
        shifts.Clear();
        Complex? alone = null;
        for (nint k = at; k < at + count; k++)
        {
            if (!Entry<T, R>.IsComplex && values[k].Imaginary != 0)
            {
                shifts.Add((values[k], values[k + 1]));
                k++;
            }
            else if (alone is { } first)
            {
                shifts.Add((first, values[k]));
                alone = null;
            }
            else alone = values[k];
        }
        if (alone is { } single) shifts.Add((single, single));
    }

    /// <summary>Other shifts, should those of the window lead nowhere.</summary>
    private void Exceptional(nint l, nint i, nint wanted)
    {
        shifts.Clear();
        for (nint k = nint.Max(l + 2, i - wanted + 1); k <= i; k += 2)
        {
            double size = Size(h[k, k - 1]) + Size(h[k - 1, k - 2]);
            Complex middle = Entry<T, R>.ToComplex(h[k, k]) + 0.75 * size, offset = new(0, Math.Sqrt(0.4375) * size);
            shifts.Add(Entry<T, R>.IsComplex ? (middle, middle) : (middle.Real + offset, middle.Real - offset));
        }
    }

    private static double Size(T x) => double.CreateTruncating(Entry<T, R>.Size(x));
}
