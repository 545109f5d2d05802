namespace Strided;

/// <summary>
/// One step of a Stockham transform: butterflies of a radix over elements a leg apart, results multiplied by twiddle factors and sorted on the way.
/// </summary>
/// <remarks>
/// With m = n / radix: y[q + s (radix p + k)] = w^(p k) sum over j of x[q + s (p + m j)] exp(-2 pi i j k / radix), for p below m and q below s, where
/// w = exp(-2 pi i / n) and s grows from the number of lines by every radix. Registers run along q, or where s is 1 along p. A run shorter than a
/// register writes behind its end what the runs after it overwrite; the end of a longer one is computed twice. So there are no elements left over,
/// and every element sees the same operations whatever the register.
/// </remarks>
internal unsafe struct Pass<R> where R : unmanaged
{
    public R* XRe;
    public R* XIm;
    public R* YRe;
    public R* YIm;

    /// <summary>Factors by k - 1, then p; <see cref="Leg"/> of them for each k.</summary>
    public R* WRe;
    public R* WIm;

    /// <summary>Twiddle factors for each k.</summary>
    public nint Leg;

    /// <summary>Runs, and from one to the next in x and y.</summary>
    public nint Outer;
    public nint XOuter;
    public nint YOuter;

    /// <summary>The length of a run.</summary>
    public nint Inner;

    /// <summary>From one of the butterfly's elements to the next.</summary>
    public nint XLeg;
    public nint YLeg;
}
