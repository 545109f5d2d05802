namespace Strided;

/// <summary>log(k!).</summary>
internal static class LogFactorial
{
    private static readonly double[] Table = Sums();

    public static double Of(long k) => k < Table.Length
        ? Table[k]
        : (k + 0.5) * Math.Log(k) - k + (0.9189385332046728 + 1.0 / k * (1 / 12.0 - 1 / (360.0 * k * k)));

    private static double[] Sums()
    {
        var sums = new double[126];
        decimal sum = 0;
        for (int k = 2; k < sums.Length; k++) sums[k] = Exact.Round(sum += Exact.Log(k));
        return sums;
    }
}
