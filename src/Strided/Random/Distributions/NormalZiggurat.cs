namespace Strided;

/// <summary>256 strips of equal area under exp(-x²/2), for positive x.</summary>
/// <remarks>
/// <code>
///  1 |#_                     Strip i reaches from 0 to x(i) and from f(x(i)) up to f(x(i-1)). A point of it left of x(i-1) is under the curve
///    |##|_                   for certain: comparing an integer with k(i) tells. Else the wedge has to be asked, with one exponential.
///    |####|__                The lowest strip is the rectangle out to r and the tail behind it.
///    |_______|__r____
/// </code>
/// Source: G. Marsaglia, W. W. Tsang, "The Ziggurat Method for Generating Random Variables", J. Stat. Software 5(8), 2000. NumPy's
/// table was computed in float64 from its r and its area, step by step, so its errors are part of it and the steps are repeated here.
/// </remarks>
internal static class NormalZiggurat
{
    public const double R = 3.6541528853610087963519472518, InverseR = 0.27366123732975827203338247596;

    private const double Area = 0.0049286732339746519;

    public static readonly ulong[] K = new ulong[256];
    public static readonly double[] W = new double[256], F = new double[256];
    public static readonly uint[] K32 = new uint[256];
    public static readonly float[] W32 = new float[256], F32 = new float[256];

    static NormalZiggurat()
    {
        var x = new double[256];
        x[255] = R;
        F[255] = Density(R);
        for (int i = 254; i > 0; i--)
        {
            x[i] = Math.Sqrt(-2 * Exact.Round(Exact.Log(Exact.Of(F[i + 1] + Area / x[i + 1]))));
            F[i] = Density(x[i]);
            // The one density that the table's author's C library did not round to nearest.
            if (i == 38) F[i] = Math.BitIncrement(F[i]);
        }
        F[0] = 1;
        double foot = Area / F[255];
        for (int i = 0; i < 256; i++)
        {
            double ratio = i == 0 ? R * F[255] / Area : i == 1 ? 0 : x[i - 1] / x[i];
            K[i] = (ulong)Math.Round(ratio * (1L << 52));
            K32[i] = (uint)Math.Round(ratio * (1 << 23));
            W[i] = (i == 0 ? foot : x[i]) / (1L << 52);
            W32[i] = (float)((i == 0 ? foot : x[i]) / (1 << 23));
            F32[i] = (float)F[i];
        }
    }

    private static double Density(double x) => Exact.Round(Exact.Exp(Exact.Of(-0.5 * x * x)));
}
