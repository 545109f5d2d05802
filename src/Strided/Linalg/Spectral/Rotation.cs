using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Givens' rotation that turns (f, g) into (r, 0).</summary>
internal readonly struct Rotation(double cosine, double sine)
{
    public double Cosine { get; } = cosine;

    public double Sine { get; } = sine;

    public static Rotation Make(double f, double g, out double r)
    {
        if (g == 0)
        {
            r = f;
            return new(1, 0);
        }
        if (f == 0)
        {
            r = Math.Abs(g);
            return new(0, Math.CopySign(1, g));
        }
        double length = Length(f, g);
        r = Math.CopySign(length, f);
        return new(Math.Abs(f) / length, g / r);
    }

    /// <summary>The length of (x, y), by the short way where squares neither overflow nor lose digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Length(double x, double y)
    {
        double squares = x * x + y * y;
        return squares is > 1e-280 and < 1e280 ? Math.Sqrt(squares) : double.Hypot(x, y);
    }
}
