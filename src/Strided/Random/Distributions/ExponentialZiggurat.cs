using System.Globalization;

namespace Strided;

/// <summary>256 strips of equal area under exp(-x); see <see cref="NormalZiggurat"/>.</summary>
/// <remarks>NumPy's table was computed with many digits, its limits for 52 bits; they are doubled. The float32 values went through nine decimal digits.</remarks>
internal static class ExponentialZiggurat
{
    public const double R = 7.6971174701310497140446280481;

    private const decimal ExactR = 7.6971174701310497140446280481m;

    public static readonly ulong[] K = new ulong[256];
    public static readonly double[] W = new double[256], F = new double[256];
    public static readonly uint[] K32 = new uint[256];
    public static readonly float[] W32 = new float[256], F32 = new float[256];

    static ExponentialZiggurat()
    {
        decimal x = ExactR, f = Exact.Exp(-ExactR), area = (ExactR + 1) * f;
        Set(0, area / f, 1, ExactR * f / area);
        for (int i = 255; i > 0; i--)
        {
            decimal inner = i > 1 ? -Exact.Log(area / x + f) : 0;
            Set(i, x, f, inner / x);
            (x, f) = (inner, Exact.Exp(-inner));
        }
    }

    private static void Set(int i, decimal x, decimal f, decimal ratio)
    {
        K[i] = 2 * (ulong)(ratio * (1L << 52));
        K32[i] = (uint)Math.Round(ratio * (1 << 23));
        W[i] = Exact.Round(x) / (1L << 53);
        F[i] = Exact.Round(f);
        W32[i] = NineDigits(Exact.Round(x) / (1 << 23));
        F32[i] = NineDigits(F[i]);
    }

    private static float NineDigits(double x) =>
        (float)double.Parse(x.ToString("E8", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
