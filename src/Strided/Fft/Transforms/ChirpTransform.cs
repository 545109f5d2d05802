using System.Numerics;

namespace Strided;

/// <summary>A length with a large prime factor: a convolution with a chirp, by transforms of a longer, smooth length (Bluestein 1970).</summary>
/// <remarks>
/// From 2 j k = j^2 + k^2 - (k - j)^2: with the chirp c[j] = exp(-pi i j^2 / n), z[k] = c[k] sum over j of (x[j] c[j]) conj(c[k - j]).
/// </remarks>
internal sealed unsafe class ChirpTransform<R> : Transform<R> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    private readonly Transform<R> inner;
    private readonly Table<R> chirp;

    /// <summary>The transform of the conjugate chirp, divided by the inner length.</summary>
    private readonly Table<R> kernel;

    public ChirpTransform(nint n) : base(n)
    {
        nint m = Factors.Smooth(2 * n - 1);
        inner = Make(m);
        chirp = new(n);
        // j^2 modulo 2 n, without overflow.
        for (long j = 0, square = 0; j < n; square = (square + 2 * j + 1) % (2 * n), j++) chirp.Set((nint)j, square, 2 * n);
        kernel = new(m);
        for (nint j = 0; j < n; j++)
        {
            nint mirrored = j == 0 ? 0 : m - j;
            (kernel.Re[j], kernel.Im[j]) = (kernel.Re[mirrored], kernel.Im[mirrored]) = (chirp.Re[j], -chirp.Im[j]);
        }
        Fibers<R> self = Fibers<R>.Dense(kernel.Re, kernel.Im, m, 1);
        using var work = new Scratch(inner.Scratch(1) * sizeof(R));
        inner.Run(self, self, 1, R.One / R.CreateTruncating(m), (R*)work.Start, 1);
    }

    public override nint Bytes => chirp.Bytes + kernel.Bytes + inner.Bytes;

    public override bool IsLarge => inner.IsLarge;

    public override nint Scratch(nint lanes) => 2 * Padded(inner.Length * lanes) + inner.Scratch(lanes);

    public override void Run(Fibers<R> x, Fibers<R> z, nint lanes, R scale, R* scratch, int threads)
    {
        nint m = inner.Length, plane = Padded(m * lanes);
        R* re = scratch, im = scratch + plane;
        Fibers<R> lines = Fibers<R>.Dense(re, im, m, lanes);
        x.Load(Length, lanes, re, im);
        Multiply(re, im, chirp, Length, lanes);
        new Span<R>(re + Length * lanes, (int)((m - Length) * lanes)).Clear();
        new Span<R>(im + Length * lanes, (int)((m - Length) * lanes)).Clear();
        inner.Run(lines, lines, lanes, R.One, scratch + 2 * plane, threads);
        Multiply(re, im, kernel, m, lanes);
        inner.Run(lines.Swapped, lines.Swapped, lanes, R.One, scratch + 2 * plane, threads);
        Multiply(re, im, chirp, Length, lanes);
        z.Store(Length, lanes, re, im, scale);
    }

    private static void Multiply(R* re, R* im, Table<R> factors, nint count, nint lanes)
    {
        for (nint j = 0; j < count; j++)
        {
            R wr = factors.Re[j], wi = factors.Im[j];
            for (nint lane = j * lanes; lane < (j + 1) * lanes; lane++)
            {
                R r = re[lane], i = im[lane];
                re[lane] = Fused<R>.MultiplyAdd(r, wr, -(i * wi));
                im[lane] = Fused<R>.MultiplyAdd(r, wi, i * wr);
            }
        }
    }
}
