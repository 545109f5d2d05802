using System.Numerics;
using Number = Strided.Entry<System.Numerics.Complex, double>;

namespace Strided;

/// <summary>One QR sweep with several pairs of shifts: a chain of bulges, three rows apart, moves down the diagonal window by window.</summary>
internal readonly unsafe struct BulgeChase<T, R>(ColumnMajor<T> h, ColumnMajor<T> z, nint l, nint i, bool whole, int threads)
    where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    private const nint Apart = 3;

    /// <summary>Sweeps rows l..i. Bulge b starts at time 3 b and stands at row l - 1 + time - 3 b: its reflection acts on the three rows after that.</summary>
    public void Run(ReadOnlySpan<(Complex First, Complex Second)> pairs)
    {
        nint count = pairs.Length, end = i - l + Apart * (count - 1), stride = nint.Max(Apart * count, 12);
        T* v = stackalloc T[3];
        for (nint time = 0; time < end; time += stride)
        {
            using var workbench = new Workbench();
            nint stop = nint.Min(time + stride, end);
            nint top = nint.Max(l, l + time - Apart * (count - 1)), bottom = nint.Min(i, l + stop + 2), size = bottom - top + 1;
            var unit = new ColumnMajor<T>(workbench.TakeZeros<T>(size * size), size, size);
            for (nint j = 0; j < size; j++) unit[j, j] = T.One;
            for (nint now = time; now < stop; now++)
                for (nint b = nint.Max(0, (now - (i - l) + Apart) / Apart); b < count && now >= Apart * b; b++)
                {
                    nint p = l - 1 + now - Apart * b;
                    if (p <= i - 2) Step(p, pairs[(int)b], v, top, bottom, unit);
                }
            OutsideOf.Apply(workbench, h, z, unit, top, bottom, whole ? 0 : l, whole ? h.Columns - 1 : i, threads);
        }
    }

    /// <summary>Moves the bulge after row p down by one, or makes it.</summary>
    private void Step(nint p, (Complex, Complex) pair, T* v, nint top, nint bottom, ColumnMajor<T> unit)
    {
        int rows = p + 3 <= i ? 3 : 2;
        bool starts = p < l;
        if (starts) Start(pair, v);
        else
            for (int k = 0; k < rows; k++) v[k] = h[p + 1 + k, p];
        T tau = Reflector<T, R>.Make(ref *v, v + 1, rows - 1);
        if (!starts)
        {
            h[p + 1, p] = v[0];
            for (int k = 1; k < rows; k++) h[p + 1 + k, p] = T.Zero;
        }
        T v2 = v[1], v3 = rows == 3 ? v[2] : T.Zero;
        Left(p + 1, rows, bottom, tau, v2, v3);
        Right(h.Part(top, nint.Min(p + 4, i) - top + 1, p + 1, rows), tau, v2, v3);
        Right(unit.Part(0, unit.Rows, p + 1 - top, rows), tau, v2, v3);
    }

    /// <summary>A multiple of the first column of (h - s1) (h - s2).</summary>
    private void Start((Complex First, Complex Second) pair, T* v)
    {
        Complex h00 = Entry<T, R>.ToComplex(h[l, l]), h10 = Entry<T, R>.ToComplex(h[l + 1, l]), h01 = Entry<T, R>.ToComplex(h[l, l + 1]), h11 = Entry<T, R>.ToComplex(h[l + 1, l + 1]), h21 = Entry<T, R>.ToComplex(h[l + 2, l + 1]);
        double s = Number.Size(h00 - pair.Second) + Number.Size(h10);
        if (s == 0) s = 1;
        Complex below = h10 / s;
        v[0] = Entry<T, R>.FromComplex((h00 - pair.First) * ((h00 - pair.Second) / s) + h01 * below);
        v[1] = Entry<T, R>.FromComplex(below * (h00 + h11 - pair.First - pair.Second));
        v[2] = Entry<T, R>.FromComplex(below * h21);
    }

    private void Left(nint row, int rows, nint last, T tau, T v2, T v3)
    {
        T adjoint = Entry<T, R>.Conjugate(tau), w2 = Entry<T, R>.Conjugate(v2), w3 = Entry<T, R>.Conjugate(v3);
        T* x = h.At(row, row);
        nint step = h.Step;
        if (rows == 3)
            for (nint j = row; j <= last; j++, x += step)
            {
                T sum = adjoint * (x[0] + w2 * x[1] + w3 * x[2]);
                x[0] -= sum;
                x[1] -= sum * v2;
                x[2] -= sum * v3;
            }
        else
            for (nint j = row; j <= last; j++, x += step)
            {
                T sum = adjoint * (x[0] + w2 * x[1]);
                x[0] -= sum;
                x[1] -= sum * v2;
            }
    }

    private static void Right(ColumnMajor<T> a, T tau, T v2, T v3)
    {
        if (a.Columns == 3) ColumnKernels<T, R>.Reflect(a.Column(0), a.Column(1), a.Column(2), a.Rows, tau, v2, v3);
        else ColumnKernels<T, R>.Reflect(a.Column(0), a.Column(1), a.Rows, tau, v2);
    }
}
