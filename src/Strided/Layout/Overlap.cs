namespace Strided;

/// <summary>Whether strided arrays touch a common byte, decided from integers alone.</summary>
/// <remarks>
/// An array is the byte offset of its first element from an origin common to all arrays, a shape, strides in bytes (of any sign, or 0)
/// and the size of an element in bytes.
/// </remarks>
internal static class Overlap
{
    // The theory
    //
    // Walked from its lowest byte, an array has positive strides only, and touches the bytes
    //     low + Σ aᵢxᵢ + s,   0 ≤ xᵢ ≤ uᵢ = nᵢ - 1,   0 ≤ s < itemSize.
    // Two arrays share a byte when two such sums are equal. Counting the second array's indices from its other end (y = u - y') moves its
    // terms to the first one's side with positive signs. The two positions within an element, s and t, differ by anything from
    // -(itemSizeA - 1) to itemSizeB - 1, so they widen the right side from a number to a window:
    //     lo ≤ Σ aᵢxᵢ ≤ hi   with   0 ≤ xᵢ ≤ uᵢ.
    // This is a bounded linear Diophantine problem, NP-complete in the number of terms, so the order of business is to have few of them:
    //   - axes of length 1 and stride 0 reach nothing new and are dropped;
    //   - a term k·a is absorbed by a term a that counts up to k - 1 or further, because then the steps of a leave no gap
    //     (k = 1 is two axes of equal stride, k = u + 1 is an array that could be flattened);
    //   - a term no longer than the window likewise widens the window, so contiguous arrays lose all their terms here;
    //   - the sum is a multiple of the terms' gcd g, so everything is divided by g and the window shrinks to the multiples inside it.
    // What is left is searched depth first. A term's values are limited by what the terms after it can still add, and by divisibility:
    // the window moved by aᵢxᵢ must contain a multiple of the gcd of those terms, and Euclid's algorithm jumps straight to the next xᵢ
    // for which it does. With one term left after this one, that condition is sufficient too, so two terms are solved without a search.
    //
    // Coefficients are at most 2⁶³ and whole sums are held below 2¹²⁷, so in Int128 nothing wraps.

    private const int StackTerms = 16;

    // Further than this from the origin a layout is not followed; sums of a few such numbers and a product still fit in an Int128.
    private static readonly Int128 Horizon = Int128.One << 124;

    private struct Term
    {
        public Int128 Coefficient;
        public Int128 Bound;

        // Of the terms that the search visits after this one: the largest sum and the greatest common divisor.
        public Int128 Rest;
        public Int128 RestGcd;
    }

    /// <summary>The bytes from <c>Low</c> up to but not including <c>High</c> hold all that the array can touch; equal for an empty array.</summary>
    /// <remarks>Saturates instead of overflowing, and never makes a non-empty array look empty.</remarks>
    public static (nint Low, nint High) Bounds(nint offset, ReadOnlySpan<nint> shape, ReadOnlySpan<nint> strides, int itemSize)
    {
        if (!TryReach(offset, shape, strides, itemSize, out Int128 low, out Int128 high)) return (offset, offset);
        return ((nint)Int128.Clamp(low, nint.MinValue, nint.MaxValue - 1), (nint)Int128.Clamp(high, nint.MinValue + 1, nint.MaxValue));
    }

    /// <summary>Whether the bounds of two arrays intersect (NumPy's <c>may_share_memory</c>); <c>false</c> is certain, <c>true</c> is not.</summary>
    public static bool MayOverlap(
        nint offsetA, ReadOnlySpan<nint> shapeA, ReadOnlySpan<nint> stridesA, int itemSizeA,
        nint offsetB, ReadOnlySpan<nint> shapeB, ReadOnlySpan<nint> stridesB, int itemSizeB) =>
        // Saturation cannot mislead here: bounds enclose the offset, which is far inside the horizon.
        TryReach(offsetA, shapeA, stridesA, itemSizeA, out Int128 lowA, out Int128 highA)
        && TryReach(offsetB, shapeB, stridesB, itemSizeB, out Int128 lowB, out Int128 highB)
        && lowA < highB && lowB < highA;

    /// <summary>Whether two arrays touch a common byte (NumPy's <c>shares_memory</c>).</summary>
    /// <remarks><c>maxWork</c> is how many branches the search may follow, -1 for no limit. Most layouts need none.</remarks>
    public static OverlapAnswer Exact(
        nint offsetA, ReadOnlySpan<nint> shapeA, ReadOnlySpan<nint> stridesA, int itemSizeA,
        nint offsetB, ReadOnlySpan<nint> shapeB, ReadOnlySpan<nint> stridesB, int itemSizeB, long maxWork)
    {
        if (!TryReach(offsetA, shapeA, stridesA, itemSizeA, out Int128 lowA, out Int128 highA)) return OverlapAnswer.No;
        if (!TryReach(offsetB, shapeB, stridesB, itemSizeB, out Int128 lowB, out Int128 highB)) return OverlapAnswer.No;
        if (lowA >= highB || lowB >= highA) return OverlapAnswer.No;

        // The first element is always touched, and so are both ends; this settles identical layouts and many views of one base.
        if (offsetA == offsetB) return OverlapAnswer.Yes;
        if (lowA <= -Horizon || lowB <= -Horizon || highA >= Horizon || highB >= Horizon) return OverlapAnswer.TooHard;
        if (lowA == lowB || highA == highB) return OverlapAnswer.Yes;

        int capacity = shapeA.Length + shapeB.Length;
        Span<Term> terms = capacity <= StackTerms ? stackalloc Term[StackTerms] : new Term[capacity];
        int count = Collect(shapeA, stridesA, terms);
        count += Collect(shapeB, stridesB, terms[count..]);
        Int128 highest = highB - itemSizeB - lowA;
        return Solve(terms[..count], highest - (itemSizeA - 1), highest + (itemSizeB - 1), ref maxWork);
    }

    /// <summary>Whether two different indices of one array touch a common byte.</summary>
    /// <remarks><c>maxWork</c> is how many branches the search may follow, -1 for no limit. Most layouts need none.</remarks>
    public static OverlapAnswer SelfOverlap(ReadOnlySpan<nint> shape, ReadOnlySpan<nint> strides, int itemSize, long maxWork)
    {
        if (!TryReach(0, shape, strides, itemSize, out Int128 low, out Int128 high)) return OverlapAnswer.No;

        // More elements than fit side by side within the bounds must collide.
        Int128 room = (high - low) / itemSize, elements = 1;
        for (int k = 0; k < shape.Length; k++)
        {
            if (shape[k] > 1 && strides[k] == 0) return OverlapAnswer.Yes;
            elements = Int128.Min(elements, long.MaxValue) * shape[k];
        }
        // A saturated count or a saturated room proves nothing.
        if (room < long.MaxValue && elements > room) return OverlapAnswer.Yes;

        Span<Term> axes = shape.Length <= StackTerms ? stackalloc Term[StackTerms] : new Term[shape.Length];
        Span<Term> terms = shape.Length <= StackTerms ? stackalloc Term[StackTerms] : new Term[shape.Length];
        axes = axes[..Collect(shape, strides, axes)];
        axes.Sort(static (x, y) => x.Coefficient.CompareTo(y.Coefficient));

        // Two indices differ by dᵢ with -uᵢ ≤ dᵢ ≤ uᵢ. Name the longest stride k with d ≠ 0 and order the two indices so that d > 0 there:
        //     |a(1 + x) + Σ aᵢ(yᵢ - uᵢ)| < itemSize   over the shorter strides i, 0 ≤ x < u, 0 ≤ yᵢ ≤ 2uᵢ
        // is the two-array problem again. Where every stride clears what the shorter ones reach, as in all ordinary arrays, no k is left.
        OverlapAnswer answer = OverlapAnswer.No;
        Int128 reach = 0;
        for (int k = 0; k < axes.Length; k++)
        {
            Term axis = axes[k];
            Int128 highest = reach - axis.Coefficient + (itemSize - 1);
            if (highest >= 0)
            {
                if (reach >= Horizon) return OverlapAnswer.TooHard;
                for (int i = 0; i < k; i++) terms[i] = axes[i] with { Bound = axes[i].Bound * 2 };
                terms[k] = axis with { Bound = Int128.Min(axis.Bound - 1, highest / axis.Coefficient) };
                OverlapAnswer found = Solve(terms[..(k + 1)], highest - 2 * (itemSize - 1), highest, ref maxWork);
                if (found == OverlapAnswer.Yes) return found;
                if (found == OverlapAnswer.TooHard) answer = found;
            }
            reach = Int128.Min(reach + axis.Coefficient * axis.Bound, Horizon);
        }
        return answer;
    }

    /// <summary>The half-open bounds, saturated at the horizon; <c>false</c> for an array that touches nothing.</summary>
    private static bool TryReach(nint offset, ReadOnlySpan<nint> shape, ReadOnlySpan<nint> strides, int itemSize, out Int128 low, out Int128 high)
    {
        low = offset;
        high = (Int128)offset + itemSize;
        for (int k = 0; k < shape.Length; k++)
        {
            if (shape[k] <= 0) return false;
            Int128 reach = (Int128)strides[k] * (shape[k] - 1);
            if (reach < 0) low = Int128.Max(low + reach, -Horizon);
            else high = Int128.Min(high + reach, Horizon);
        }
        return itemSize > 0;
    }

    private static int Collect(ReadOnlySpan<nint> shape, ReadOnlySpan<nint> strides, Span<Term> terms)
    {
        int count = 0;
        for (int k = 0; k < shape.Length; k++)
            if (shape[k] > 1 && strides[k] != 0)
                terms[count++] = new Term { Coefficient = Int128.Abs(strides[k]), Bound = shape[k] - 1 };
        return count;
    }

    /// <summary>Whether the terms can sum to something from <paramref name="lo"/> to <paramref name="hi"/>. Uses up the terms.</summary>
    private static OverlapAnswer Solve(Span<Term> terms, Int128 lo, Int128 hi, ref long work)
    {
        terms.Sort(static (x, y) => x.Coefficient.CompareTo(y.Coefficient));
        Int128 gcd;
        do
        {
            terms = Absorb(terms, ref lo, hi);
            gcd = 0;
            foreach (Term term in terms) gcd = Gcd(gcd, term.Coefficient);
            if (gcd <= 1) continue;
            foreach (ref Term term in terms) term.Coefficient /= gcd;
            lo = -FloorDivide(-lo, gcd);
            hi = FloorDivide(hi, gcd);
            if (lo > hi) return OverlapAnswer.No;
        }
        while (gcd > 1);

        Int128 total = 0;
        foreach (Term term in terms) total += term.Coefficient * term.Bound;
        if (hi < 0 || lo > total) return OverlapAnswer.No;
        if (lo <= 0 || hi >= total) return OverlapAnswer.Yes;

        // A lone term has become 1 by the division and joined the window, so there are two or more.
        Arrange(terms, total, hi - lo);
        return Search(terms, lo, hi, ref work);
    }

    /// <summary>Merges terms, in ascending order, into the window and into each other where no sum is gained or lost by it.</summary>
    private static Span<Term> Absorb(Span<Term> terms, scoped ref Int128 lo, Int128 hi)
    {
        int kept = 0;
        foreach (Term term in terms)
        {
            if (term.Coefficient <= hi - lo + 1) lo -= term.Coefficient * term.Bound;
            else if (term.Bound > 0 && !TryMerge(terms[..kept], term)) terms[kept++] = term;
        }
        return terms[..kept];
    }

    private static bool TryMerge(Span<Term> smaller, in Term term)
    {
        foreach (ref Term into in smaller)
        {
            (Int128 multiple, Int128 remainder) = Int128.DivRem(term.Coefficient, into.Coefficient);
            if (remainder != 0 || multiple > into.Bound + 1) continue;
            into.Bound += multiple * term.Bound;
            return true;
        }
        return false;
    }

    /// <summary>Puts the terms into the order of the search: first those that the others leave the fewest values.</summary>
    private static void Arrange(Span<Term> terms, Int128 total, Int128 slack)
    {
        for (int i = 0; i < terms.Length; i++)
        {
            int best = i;
            Int128 fewest = Int128.MaxValue;
            for (int j = i; j < terms.Length; j++)
            {
                Int128 others = total - terms[j].Coefficient * terms[j].Bound;
                Int128 values = Int128.Min(terms[j].Bound, (others + slack) / terms[j].Coefficient);
                if (values < fewest) (best, fewest) = (j, values);
            }
            (terms[i], terms[best]) = (terms[best], terms[i]);
            terms[i].Rest = total -= terms[i].Coefficient * terms[i].Bound;
        }
        for (int i = terms.Length - 2; i >= 0; i--) terms[i].RestGcd = Gcd(terms[i + 1].RestGcd, terms[i + 1].Coefficient);
    }

    private static OverlapAnswer Search(ReadOnlySpan<Term> terms, Int128 lo, Int128 hi, ref long work)
    {
        Term term = terms[0];
        Int128 first = Int128.Max(0, -FloorDivide(term.Rest - lo, term.Coefficient));
        Int128 last = Int128.Min(term.Bound, FloorDivide(hi, term.Coefficient));
        for (Int128 x = first; x <= last; x++)
        {
            x = NextDivisible(term, x, lo, hi);
            if (x > last) break;
            if (terms.Length == 2) return OverlapAnswer.Yes;
            if (work == 0) return OverlapAnswer.TooHard;
            if (work > 0) work--;
            Int128 part = term.Coefficient * x;
            OverlapAnswer answer = Search(terms[1..], lo - part, hi - part, ref work);
            if (answer != OverlapAnswer.No) return answer;
        }
        return OverlapAnswer.No;
    }

    /// <summary>The next value, from <paramref name="x"/> on, that leaves a multiple of the other terms' gcd in the window.</summary>
    /// <remarks>There is one: a multiple of the gcd of all the terms is in the window, since that is 1 at first and each value chosen so sees to it.</remarks>
    private static Int128 NextDivisible(in Term term, Int128 x, Int128 lo, Int128 hi)
    {
        Int128 gcd = term.RestGcd, slack = hi - lo;
        if (slack >= gcd - 1) return x;
        Int128 above = Modulo(hi - term.Coefficient * x, gcd);
        if (above <= slack) return x;
        return x + FirstWithin(term.Coefficient % gcd, gcd, above - slack, above);
    }

    /// <summary>The smallest k ≥ 0 with lo ≤ a·k mod m ≤ hi, for 0 &lt; a &lt; m and 0 &lt; lo ≤ hi &lt; m, where there is one.</summary>
    private static Int128 FirstWithin(Int128 a, Int128 m, Int128 lo, Int128 hi)
    {
        Int128 k = (lo + a - 1) / a;
        if (a * k <= hi) return k;

        // No multiple of a lies in the window, so a·k must wrap around m some j times: m·j mod a has to fall into the window's negative.
        // That is the same question with (a, m) replaced as in Euclid's algorithm, and the smallest j gives the smallest k.
        return (lo + m * FirstWithin(m % a, a, Modulo(-hi, a), Modulo(-lo, a)) + a - 1) / a;
    }

    private static Int128 Gcd(Int128 a, Int128 b)
    {
        while (b != 0) (a, b) = (b, a % b);
        return a;
    }

    private static Int128 FloorDivide(Int128 a, Int128 b) => (a - Modulo(a, b)) / b;

    private static Int128 Modulo(Int128 a, Int128 b) => a % b is var remainder && remainder < 0 ? remainder + b : remainder;
}
