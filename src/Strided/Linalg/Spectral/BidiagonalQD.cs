using System.Numerics;
using System.Runtime.CompilerServices;
using V = Strided.V256<double>;

namespace Strided;

/// <summary>Singular values alone of a real upper bidiagonal matrix by the differential quotient-difference iteration, four shifts at a time.</summary>
/// <remarks>
/// K. V. Fernando, B. N. Parlett, "Accurate singular values and differential qd algorithms" (1994): every singular value, however small, comes out with a
/// small relative error, since nothing but shifts is ever subtracted. Squares do not reach as far as numbers do: what lies further apart than they can is left alone.
/// Each step of a transformation waits for the division of the step before, so four transformations with different shifts take as long as one. The
/// largest shift that leaves everything positive is kept: the smallest eigenvalue is soon enclosed. What the next shifts are chosen from, the diagonal
/// of the inverse, is found on the way.
/// Step k of q and e, the squares of the diagonal and of what is beside it, is a cell, with a lane for each shift.
/// </remarks>
internal sealed unsafe class BidiagonalQD
{
    private const int Lanes = 4;
    private const int Cell = 2 * Lanes;
    private const int SweepsPerValue = 30;

    /// <summary>The power of 2 of the largest number before it is squared.</summary>
    private const int Exponent = 480;

    /// <summary>Squares of singular values have to be larger, so that no quotient of two numbers vanishes: values of 2^-500 beside the largest.</summary>
    private const double Least = 1e-12;

    /// <summary>What is so small beside its neighbours changes nothing: the square of a relative error.</summary>
    private const double Negligible = 64 * TridiagonalVectors.Epsilon * TridiagonalVectors.Epsilon;

    private readonly double* squares;
    private long sweeps;

    private BidiagonalQD(double* squares, nint n)
    {
        this.squares = squares;
        sweeps = SweepsPerValue * (long)n;
    }

    /// <summary>Overwrites d with the singular values in falling order; false, and nothing is changed, when they did not converge or lie too far apart.</summary>
    public static bool Values(double* d, double* e, nint n)
    {
        if (n == 0) return true;
        double largest = 0;
        for (nint i = 0; i < n; i++) largest = Math.Max(largest, Math.Max(Math.Abs(d[i]), i < n - 1 ? Math.Abs(e[i]) : 0));
        if (!double.IsFinite(largest)) return false;
        int exponent = largest == 0 ? 0 : Exponent - Math.ILogB(largest);
        double half = Math.ScaleB(1, exponent / 2), rest = Math.ScaleB(1, exponent - exponent / 2);
        using var scratch = new Scratch((2 * Cell + 1) * n * sizeof(double));
        double* x = (double*)scratch.Start, y = x + Cell * n, squares = y + Cell * n;
        for (nint i = 0; i < n; i++) (x[i * Cell], x[i * Cell + Lanes]) = (Square(d[i]), i < n - 1 ? Square(e[i]) : 0);
        if (!(Split(x, n) >= Least) || !new BidiagonalQD(squares, n).Solve(0, n - 1, x, y, 0, default)) return false;
        new Span<double>(squares, (int)n).Sort();
        for (nint i = 0; i < n; i++) d[i] = Math.Sqrt(squares[n - 1 - i]) / half / rest;
        return true;

        double Square(double z) => z * half * rest * (z * half * rest);
    }

    /// <summary>Couplings that are negligible, seen from below or from above, become 0. Answers about how small the square of a singular value is.</summary>
    /// <remarks>J. Demmel, W. Kahan, "Accurate singular values of bidiagonal matrices" (1990), in squares.</remarks>
    private static double Split(double* x, nint n)
    {
        double d = x[(n - 1) * Cell], least = d;
        for (nint i = n - 2; i >= 0; i--) Pass(ref x[i * Cell + Lanes], x[i * Cell]);
        d = x[0];
        for (nint i = 0; i < n - 1; i++) Pass(ref x[i * Cell + Lanes], x[(i + 1) * Cell]);
        return least;

        void Pass(ref double e, double q)
        {
            bool isCoupled = e > Negligible * d;
            if (!isCoupled) e = 0;
            d = isCoupled ? q * (d / (d + e)) : q;
            least = Math.Min(least, d);
        }
    }

    /// <summary>The values of a block in a lane of x, which has been shifted already; y is room for its transformations.</summary>
    private bool Solve(nint from, nint to, double* x, double* y, int lane, ShiftSum shift)
    {
        double* found = stackalloc double[(InverseDiagonal.Count + 2) * Lanes];
        InverseDiagonal inverse = default;
        double leastCoupling = 0;
        while (from <= to)
        {
            double* q = x + from * Cell + lane, last = x + to * Cell + lane;
            double small = Negligible * shift.Total;
            if (to == from || last[Lanes - Cell] <= small + Negligible * last[0])
            {
                squares[to--] = shift.Plus(last[0]);
                inverse.Drop();
                continue;
            }
            if (to == from + 1 || last[Lanes - 2 * Cell] <= small)
            {
                (double larger, double smaller) = Pair(last[-Cell], last[Lanes - Cell], last[0]);
                (squares[to - 1], squares[to]) = (shift.Plus(larger), shift.Plus(smaller));
                to -= 2;
                inverse = default;
                continue;
            }
            if (leastCoupling <= small)
            {
                nint cut = from;
                while (cut < to && x[cut * Cell + lane + Lanes] > small) cut++;
                leastCoupling = double.PositiveInfinity;
                if (cut < to)
                {
                    // The smaller part first, so that there are few calls within calls.
                    bool isLow = to - cut <= cut - from;
                    if (!(isLow ? Solve(cut + 1, to, x, y, lane, shift) : Solve(from, cut, x, y, lane, shift))) return false;
                    (from, to) = isLow ? (from, cut) : (cut + 1, to);
                    (inverse, leastCoupling) = (default, 0);
                    continue;
                }
            }
            nint steps = to - from;
            if (!inverse.IsWhole && 1.5 * *q < *last)
            {
                Turn(q, steps);
                inverse = default;
            }
            if (!inverse.IsKnown) inverse = Measure(q, steps);
            if (sweeps-- == 0) return false;
            V shifts = inverse.Shifts(last[Lanes - Cell] / *last, steps + 1);
            ulong positive = Sweep(q, y + from * Cell, steps, shifts, found);
            if (positive == 0) positive = Sweep(q, y + from * Cell, steps, shifts = inverse.Careful(), found);
            if (positive == 0) return false;
            double* old = x;
            x = y;
            y = old;
            lane = BitOperations.Log2(positive);
            shifts.Store(ref *found, InverseDiagonal.Count * Lanes);
            inverse = InverseDiagonal.Of(found + lane, Lanes);
            shift = shift.And(found[InverseDiagonal.Count * Lanes + lane]);
            leastCoupling = found[(InverseDiagonal.Count + 1) * Lanes + lane];
        }
        return true;
    }

    /// <summary>One step of the iteration with four shifts. Answers a bit for each lane in which everything stayed positive.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong Sweep(double* x, double* y, nint steps, V shift, double* found)
    {
        V one = V.Create(1), d = V.Create(*x) - shift, negative = d, least = V.Create(double.PositiveInfinity), before = default;
        V rest = default, third = default, second = default, last = default;
        for (; steps > 0; steps--, x += Cell, y += Cell)
        {
            V e = V.Create(x[Lanes]), q = d + e, ratio = V.Create(x[Cell]) / q, next = e * ratio;
            q.Store(ref *y, 0);
            next.Store(ref *y, Lanes);
            d = V.FusedMultiplyAdd(d, ratio, -shift);
            negative |= d;
            least = V.Min(least, next);
            rest += third;
            (third, second, last) = (second, last, V.FusedMultiplyAdd(before, last, one) / q);
            before = next;
        }
        d.Store(ref *y, 0);
        rest += third;
        rest.Store(ref *found, 0);
        second.Store(ref *found, Lanes);
        last.Store(ref *found, 2 * Lanes);
        (V.FusedMultiplyAdd(before, last, one) / d).Store(ref *found, 3 * Lanes);
        least.Store(ref *found, (InverseDiagonal.Count + 1) * Lanes);
        return (~negative & V.LessEqual(default, d)).Bits();
    }

    private static InverseDiagonal Measure(double* q, nint steps)
    {
        InverseDiagonal inverse = default;
        inverse.Append(*q, 0);
        for (; steps > 0; steps--, q += Cell) inverse.Append(q[Cell], q[Lanes]);
        return inverse;
    }

    /// <summary>The block read from its other end, so that small numbers come last.</summary>
    private static void Turn(double* q, nint steps)
    {
        for (nint i = 0, j = steps; i < j; i++, j--) (q[i * Cell], q[j * Cell]) = (q[j * Cell], q[i * Cell]);
        for (nint i = 0, j = steps - 1; i < j; i++, j--) (q[i * Cell + Lanes], q[j * Cell + Lanes]) = (q[j * Cell + Lanes], q[i * Cell + Lanes]);
    }

    /// <summary>The eigenvalues of a block of two, by LAPACK's formula.</summary>
    private static (double Larger, double Smaller) Pair(double first, double e, double second)
    {
        if (second > first) (first, second) = (second, first);
        double t = 0.5 * (first - second + e);
        if (e <= Negligible * second || t == 0) return (first, second);
        double s = second * (e / t);
        s = second * (e / (s <= t ? t * (1 + Math.Sqrt(1 + s / t)) : t + Math.Sqrt(t) * Math.Sqrt(t + s)));
        double larger = first + (s + e);
        return (larger, second * (first / larger));
    }
}
