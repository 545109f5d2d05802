namespace Strided;

/// <summary>What scalar products of many pairs of vectors have in common.</summary>
/// <param name="Length">The terms of each.</param>
/// <param name="AlongX">From element to element of a first vector, in bytes.</param>
/// <param name="AlongY">The same of a second one.</param>
/// <param name="IsPlain">Sums of x y, not of conj(x) y.</param>
/// <param name="IsTurnedRound">The conjugates of these sums are wanted.</param>
/// <param name="Into">What becomes of them.</param>
internal readonly record struct DotForm(nint Length, nint AlongX, nint AlongY, bool IsPlain, bool IsTurnedRound, Into Into)
{
    /// <summary>Terms that are summed in one go. Longer sums are sums of such runs, which several threads share, and which lose less.</summary>
    public const nint Longest = 1 << 16;

    /// <summary>Fewer terms do not pay for a product of their own.</summary>
    public const nint Short = 8;
}
