namespace Strided;

/// <summary>How far apart two poles of a secular equation are.</summary>
internal interface IPoles
{
    /// <summary>The difference, to nearly full relative accuracy.</summary>
    static abstract double Difference(double x, double y);
}

/// <summary>Eigenvalues are poles themselves.</summary>
internal readonly struct PlainPoles : IPoles
{
    public static double Difference(double x, double y) => x - y;
}

/// <summary>Singular values are poles by their squares.</summary>
internal readonly struct SquaredPoles : IPoles
{
    public static double Difference(double x, double y) => (x - y) * (x + y);
}
