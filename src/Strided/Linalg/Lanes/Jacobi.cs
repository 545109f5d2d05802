using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Jacobi's iterations on small matrices, as many at once as a register has lanes: pairs of columns are turned until they are orthogonal. Rows are dense.</summary>
/// <remarks>
/// J. Demmel, K. Veselic, "Jacobi's method is more accurate than QR" (1992): what is neglected is small beside both of its diagonal entries. Where a pair is
/// orthogonal already its lane stays as it is, so that no lane depends on others.
/// </remarks>
internal static unsafe class Jacobi<L, V, R>
    where L : unmanaged, ILanes<L, V> where V : unmanaged, IVector<V, R> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    private const MethodImplOptions Hot = MethodImplOptions.AggressiveOptimization;
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;
    private const int Sweeps = 40;

    /// <summary>The square of a scalar product that may be neglected, beside the squares of the lengths.</summary>
    private static double Negligible => sizeof(R) == sizeof(double) ? 4.9e-32 : 1.4e-14;

    /// <summary>Squares that are smaller have lost digits.</summary>
    private static double Smallest => sizeof(R) == sizeof(double) ? 1e-290 : 1e-34;

    /// <summary>Makes Hermitian matrices diagonal, and z, unless it is null, their vectors as columns. Answers bits of the lanes that did not converge.</summary>
    [MethodImpl(Hot)]
    public static ulong Diagonal(L* a, L* z, int n)
    {
        ulong turned = 0;
        Turn* turns = stackalloc Turn[(n + 1) / 2];
        if (z != null) Identity(z, n);
        for (int sweep = 0; sweep < Sweeps; sweep++)
        {
            turned = 0;
            for (int round = 0; round < Rounds(n); round++)
            {
                int games = 0;
                for (int game = 0; game < (n + 1) / 2; game++)
                {
                    if (!Pair(n, round, game, out int p, out int q)) continue;
                    turns[games] = Turn.Of(p, q, a[p * n + p].Real, a[p * n + q], a[q * n + q].Real);
                    if (turns[games].Bits != 0) turned |= turns[games++].Bits;
                }
                for (Turn* turn = turns; turn < turns + games; turn++)
                {
                    int p = turn->P, q = turn->Q;
                    L* x = a + p * n, y = a + q * n;
                    (x[p], y[q]) = (L.Create(x[p].Real - turn->Moved), L.Create(y[q].Real + turn->Moved));
                    x[q] = L.Select(turn->Mask, default, x[q]);
                    y[p] = L.Conjugate(x[q]);
                    for (int k = 0; k < n; k++)
                    {
                        if (k == p || k == q) continue;
                        turn->Apply(a + k * n + p, a + k * n + q);
                        (x[k], y[k]) = (L.Conjugate(a[k * n + p]), L.Conjugate(a[k * n + q]));
                    }
                    if (z != null) turn->Apply(z, n, n);
                }
            }
            if (turned == 0) break;
        }
        return turned;
    }

    /// <summary>
    /// Makes the columns of a orthogonal, and z, unless it is null, what a is multiplied with for that. The squares of lengths are kept in
    /// <paramref name="squares"/>. Answers bits of the lanes that did not converge.
    /// </summary>
    [MethodImpl(Hot)]
    public static ulong Orthogonal(L* a, L* z, int rows, int n, V* squares)
    {
        ulong turned = 0;
        Turn* turns = stackalloc Turn[(n + 1) / 2];
        if (z != null) Identity(z, n);
        for (int sweep = 0; sweep < Sweeps; sweep++)
        {
            turned = 0;
            for (int j = 0; j < n; j++)
            {
                V square = a[j].Square;
                for (int k = 1; k < rows; k++) square += a[k * n + j].Square;
                squares[j] = square;
            }
            for (int round = 0; round < Rounds(n); round++)
            {
                int games = 0;
                for (int game = 0; game < (n + 1) / 2; game++)
                {
                    if (!Pair(n, round, game, out int p, out int q)) continue;
                    L product = default;
                    for (int k = 0; k < rows; k++) product = L.MinusConjugateProduct(-a[k * n + q], a[k * n + p], product);
                    turns[games] = Turn.Of(p, q, squares[p], product, squares[q]);
                    if (turns[games].Bits != 0) turned |= turns[games++].Bits;
                }
                for (Turn* turn = turns; turn < turns + games; turn++)
                {
                    squares[turn->P] -= turn->Moved;
                    squares[turn->Q] += turn->Moved;
                    turn->Apply(a, rows, n);
                    if (z != null) turn->Apply(z, n, n);
                }
            }
            if (turned == 0) break;
        }
        return turned;
    }

    private static void Identity(L* z, int n)
    {
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++) z[i * n + j] = L.Create(i == j ? V.Of(1) : default);
    }

    /// <summary>A tournament of n columns and, when n is odd, one that is not there.</summary>
    private static int Rounds(int n) => (n - 1) | 1;

    /// <summary>Pairs of one round have no column in common: the processor finds their turns side by side.</summary>
    private static bool Pair(int n, int round, int game, out int p, out int q)
    {
        int others = Rounds(n);
        p = round + game < others ? round + game : round + game - others;
        q = game == 0 ? others : round >= game ? round - game : round - game + others;
        if (p > q) (p, q) = (q, p);
        return q < n;
    }

    /// <summary>Columns p and q become c p - conj(s) q and c q + s p.</summary>
    private struct Turn
    {
        public int P;
        public int Q;

        /// <summary>The lanes that are turned.</summary>
        public ulong Bits;
        public V Mask;

        /// <summary>By how much the diagonal entries move apart.</summary>
        public V Moved;
        private V cosine;
        private L sine;

        /// <summary>What makes ((first, product), (conj(product), second)) diagonal, where the product is not negligible.</summary>
        [MethodImpl(Inline)]
        public static Turn Of(int p, int q, V first, L product, V second)
        {
            V square = product.Square, one = V.Of(1), mask = V.Less(V.Of(Negligible) * V.Abs(first * second), square) & V.Less(V.Of(Smallest), square);
            V size = product.Modulus, twice = size + size, difference = second - first;
            V length = V.Sqrt(V.FusedMultiplyAdd(difference, difference, twice * twice)) + V.Abs(difference);
            V factor = V.Select(mask, V.Select(V.Less(difference, default), V.Of(-2), V.Of(2)) / length, default), tangent = factor * size;
            V cosine = one / V.Sqrt(V.FusedMultiplyAdd(tangent, tangent, one));
            return new() { P = p, Q = q, Bits = mask.Bits(), Mask = mask, Moved = tangent * size, cosine = cosine, sine = L.Scale(factor * cosine, product) };
        }

        [MethodImpl(Inline)]
        public readonly void Apply(L* x, L* y)
        {
            L first = *x, second = *y;
            *x = L.MinusConjugateProduct(second, sine, L.Scale(cosine, first));
            *y = L.MinusProduct(-sine, first, L.Scale(cosine, second));
        }

        /// <summary>The two columns of a matrix of dense rows.</summary>
        [MethodImpl(Inline)]
        public readonly void Apply(L* a, int rows, int width)
        {
            for (int k = 0; k < rows; k++) Apply(a + k * width + P, a + k * width + Q);
        }
    }
}
