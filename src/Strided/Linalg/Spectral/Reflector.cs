using System.Numerics;

namespace Strided;

/// <summary>Householder's reflection H = I - tau v v*, v = (1, x), with H* (alpha, x) = (beta, 0) and beta real.</summary>
internal static unsafe class Reflector<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <summary>Below this the quotients of a reflection are no longer accurate.</summary>
    private static R Smallest => sizeof(R) == sizeof(double) ? R.CreateTruncating(1e-292) : R.CreateTruncating(1e-31f);

    /// <summary>Overwrites alpha with beta and x with the rest of v; answers tau.</summary>
    public static T Make(ref T alpha, T* x, nint n)
    {
        R norm = ColumnKernels<T, R>.Norm(x, n);
        if (norm == R.Zero && Entry<T, R>.Imaginary(alpha) == R.Zero) return T.Zero;
        R beta = Beta(alpha, norm);
        if (R.Abs(beta) >= Smallest) return Finish(ref alpha, x, n, beta);
        // Everything is tiny: made larger for the while.
        R up = R.One / Smallest;
        T large = T.CreateTruncating(up);
        alpha = Entry<T, R>.Scale(alpha, up);
        ColumnKernels<T, R>.Scale(large, x, n);
        T tau = Finish(ref alpha, x, n, Beta(alpha, ColumnKernels<T, R>.Norm(x, n)));
        alpha = Entry<T, R>.Scale(alpha, Smallest);
        return tau;
    }

    private static R Beta(T alpha, R norm) =>
        -R.CopySign(R.Hypot(Entry<T, R>.Abs(alpha), norm), Entry<T, R>.Real(alpha));

    private static T Finish(ref T alpha, T* x, nint n, R beta)
    {
        T tau = Entry<T, R>.Of((beta - Entry<T, R>.Real(alpha)) / beta, -Entry<T, R>.Imaginary(alpha) / beta);
        ColumnKernels<T, R>.Scale(T.One / (alpha - Entry<T, R>.Of(beta)), x, n);
        alpha = Entry<T, R>.Of(beta);
        return tau;
    }
}
