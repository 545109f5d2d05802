using System.Numerics;

namespace Strided;

/// <summary>The discrete Fourier transform of one length: z[k] is the sum of x[j] exp(-2 pi i j k / n).</summary>
/// <remarks>
/// The operations on an element and their order depend on the length alone: not on how many lines lie side by side, how the arrays lie,
/// which registers the machine has or how many threads work. A transform never changes, and may run on several threads at once.
/// </remarks>
internal abstract unsafe class Transform<R> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <summary>Above this length lines are transformed one by one, on several threads: side by side they would not stay in a processor's own cache.</summary>
    public const nint LargeLength = 1 << 14;

    protected Transform(nint length) => Length = length;

    public nint Length { get; }

    /// <summary>Bytes of factors kept.</summary>
    public abstract nint Bytes { get; }

    /// <summary>True when several lines at once bring nothing.</summary>
    public virtual bool IsLarge => Length > LargeLength;

    /// <summary>Elements of working memory for so many lines.</summary>
    public abstract nint Scratch(nint lanes);

    /// <summary>Transforms lines, and multiplies by a number. All of x is read before anything of z is written.</summary>
    public abstract void Run(Fibers<R> x, Fibers<R> z, nint lanes, R scale, R* scratch, int threads);

    /// <summary>Elements of a plane of dense lines, with room for one more of each behind them.</summary>
    public nint Plane(nint lanes) => Padded((Length + 1) * lanes);

    /// <summary>Elements of working memory for <see cref="InPlace"/>.</summary>
    public virtual nint ScratchInPlace(nint lanes) => 2 * Plane(lanes) + Scratch(lanes);

    /// <summary>
    /// Transforms dense lines in the working memory, real parts in one plane and imaginary ones in the next. Answers where the result lies, the same way.
    /// </summary>
    public virtual R* InPlace(nint lanes, R* scratch, int threads)
    {
        nint plane = Plane(lanes);
        Fibers<R> lines = Fibers<R>.Dense(scratch, scratch + plane, Length, lanes);
        Run(lines, lines, lanes, R.One, scratch + 2 * plane, threads);
        return scratch;
    }

    /// <summary>The transform of a length, made by the means that suit it.</summary>
    public static Transform<R> Make(nint n)
    {
        if (Factors.LargestPrime(n) > RadixAny<R>.Largest) return new ChirpTransform<R>(n);
        nint lanes = Registers.Lanes<R>(), rows = n > LargeLength ? Factors.NearRoot(n, lanes) : 1;
        return rows > 1 ? new SquareTransform<R>(rows, n / rows) : new DirectTransform<R>(n);
    }

    /// <summary>A buffer's size with room for registers behind it, in whole cache lines.</summary>
    protected static nint Padded(nint count) => (count + Registers.Slack + Registers.Slack - 1) & -Registers.Slack;
}
