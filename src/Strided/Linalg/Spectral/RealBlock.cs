namespace Strided;

/// <summary>A real matrix ((a, b), (c, d)) turned into Schur form: upper triangular, or with equal diagonal entries and b c &lt; 0.</summary>
/// <remarks>Z. Bai, J. Demmel, "On swapping diagonal blocks in real Schur form" (1993).</remarks>
internal struct RealBlock(double a, double b, double c, double d)
{
    public double A = a;
    public double B = b;
    public double C = c;
    public double D = d;

    /// <summary>The imaginary part of the first eigenvalue, not negative; the second is its conjugate.</summary>
    public readonly double Imaginary => C == 0 ? 0 : Math.Sqrt(Math.Abs(B)) * Math.Sqrt(Math.Abs(C));

    /// <summary>Brings the block into Schur form; rows turn by the rotation, columns as well.</summary>
    public Rotation Standardize()
    {
        if (C == 0) return new(1, 0);
        if (B == 0)
        {
            (A, D) = (D, A);
            (B, C) = (-C, 0);
            return new(0, 1);
        }
        if (A - D == 0 && Math.Sign(B) != Math.Sign(C)) return new(1, 0);
        double difference = A - D, p = 0.5 * difference;
        double most = Math.Max(Math.Abs(B), Math.Abs(C)), least = Math.Min(Math.Abs(B), Math.Abs(C)) * Math.Sign(B) * Math.Sign(C);
        double scale = Math.Max(Math.Abs(p), most), z = p / scale * p + most / scale * least;
        if (z < 4 * 2 * TridiagonalVectors.Epsilon) return Equalize(difference, p);
        z = p + Math.CopySign(Math.Sqrt(scale) * Math.Sqrt(z), p);
        A = D + z;
        D -= most / z * least;
        double length = double.Hypot(C, z);
        var turn = new Rotation(z / length, C / length);
        B -= C;
        C = 0;
        return turn;
    }

    /// <summary>Complex, or real and almost equal, eigenvalues: equal diagonal entries first.</summary>
    private Rotation Equalize(double difference, double p)
    {
        double sigma = B + C, length = double.Hypot(sigma, difference);
        double cs = Math.Sqrt(0.5 * (1 + Math.Abs(sigma) / length)), sn = -(p / (length * cs)) * Math.CopySign(1, sigma);
        double aa = A * cs + B * sn, bb = -A * sn + B * cs, cc = C * cs + D * sn, dd = -C * sn + D * cs;
        (A, B, C, D) = (aa * cs + cc * sn, bb * cs + dd * sn, -aa * sn + cc * cs, -bb * sn + dd * cs);
        double middle = 0.5 * (A + D);
        (A, D) = (middle, middle);
        if (C == 0) return new(cs, sn);
        if (B == 0)
        {
            (B, C) = (-C, 0);
            return new(-sn, cs);
        }
        if (Math.Sign(B) != Math.Sign(C)) return new(cs, sn);
        double rootB = Math.Sqrt(Math.Abs(B)), rootC = Math.Sqrt(Math.Abs(C));
        p = Math.CopySign(rootB * rootC, C);
        double tau = 1 / Math.Sqrt(Math.Abs(B + C));
        (A, D) = (middle + p, middle - p);
        B -= C;
        C = 0;
        double cs1 = rootB * tau, sn1 = rootC * tau;
        return new(cs * cs1 - sn * sn1, cs * sn1 + sn * cs1);
    }
}
