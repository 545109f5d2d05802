using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>Copy: the float64 identity matrix of n rows.</summary>
    /// <example><code>Nd.Identity(2) // -> [[1. 0.] [0. 1.]]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<double> Identity(nint n) => Eye(n);

    /// <summary>Copy: the identity matrix of n rows.</summary>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<T> Identity<T>(nint n) where T : unmanaged, INumberBase<T> => Eye<T>(n);

    /// <summary>Copy: the lower triangle of each matrix in the last two axes, zeros above the k-th diagonal.</summary>
    /// <exception cref="ShapeException">The array has fewer than two axes.</exception>
    /// <example><code>Nd.Tril(Nd.ARange(1, 10).Reshape(3, 3)) // -> [[1 0 0] [4 5 0] [7 8 9]]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static TArray Tril<TArray>(TArray x, nint k = 0) where TArray : NDArray => Triangle(nameof(Tril), x, k, isLower: true);

    /// <summary>Copy: the upper triangle of each matrix in the last two axes, zeros below the k-th diagonal.</summary>
    /// <exception cref="ShapeException">The array has fewer than two axes.</exception>
    /// <example><code>Nd.Triu(Nd.ARange(1, 10).Reshape(3, 3), k: 1) // -> [[0 2 3] [0 0 6] [0 0 0]]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static TArray Triu<TArray>(TArray x, nint k = 0) where TArray : NDArray => Triangle(nameof(Triu), x, k, isLower: false);

    /// <summary>Copy: a float64 matrix of ones on and below the k-th diagonal, zeros above.</summary>
    /// <example><code>Nd.Tri(2, 3) // -> [[1. 0. 0.] [1. 1. 0.]]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<double> Tri(nint n, nint? m = null, nint k = 0) => Tril(Ones((n, m ?? n)), k);

    /// <summary>Copy: of a vector a square matrix with it on the k-th diagonal; of a matrix its k-th diagonal (for a view, <c>Diagonal</c>).</summary>
    /// <exception cref="ShapeException">The array has neither one axis nor two.</exception>
    /// <example><code>Nd.Diag(Nd.Array([1, 2])) // -> [[1 0] [0 2]]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static TArray Diag<TArray>(TArray v, nint k = 0) where TArray : NDArray
    {
        ArgumentNullException.ThrowIfNull(v);
        if (v.NDim == 2) return v.Diagonal(k).Copy();
        if (v.NDim != 1) throw new ShapeException($"Diag needs a vector or a matrix, got shape {v.Shape}.");
        nint n = v.Size + nint.Abs(k);
        var z = (TArray)v.NewLike(Layout.Dense((n, n), v.ItemSize), zeroed: true);
        z.Diagonal(k).Assign(v);
        return z;
    }

    /// <summary>Copy: the powers of the elements of a vector as columns, the highest first unless increasing. Truth values count as int64.</summary>
    /// <param name="x">A vector.</param>
    /// <param name="n">The number of columns; by default as many as there are elements.</param>
    /// <param name="increasing">The lowest power first.</param>
    /// <exception cref="ShapeException">x is not a vector.</exception>
    /// <example><code>Nd.Vander(Nd.Array([2, 3]), 3) // -> [[4 2 1] [9 3 1]]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray Vander(NDArray x, nint? n = null, bool increasing = false)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.NDim != 1) throw new ShapeException($"Vander needs a vector, got shape {x.Shape}.");
        nint columns = n ?? x.Size;
        NDArray z = Ones((x.Size, columns), x.DType.Kind == DTypeKind.Bool ? DType.Int64 : x.DType);
        NDArray powers = (increasing ? z : z.Flip(1)).T;
        for (nint k = 1; k < columns; k++) Multiply(Row(powers, k - 1), x, Row(powers, k));
        return z;

        static NDArray Row(NDArray a, nint k) => a.View(a.Layout.Slice([new Slice(k, k + 1)]).Squeeze(0));
    }

    private static TArray Triangle<TArray>(string name, TArray x, nint k, bool isLower) where TArray : NDArray
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.NDim < 2) throw new ShapeException($"{name} needs at least two axes, got shape {x.Shape}.");
        nint rows = x.Shape[x.NDim - 2], columns = x.Shape[x.NDim - 1];
        var z = (TArray)x.NewLike(x.Layout.DenseLike(Order.K, x.ItemSize), zeroed: true);
        for (nint i = 0; i < rows; i++)
        {
            nint cut = nint.Clamp(isLower ? i + k + 1 : i + k, 0, columns);
            Slice[] part = [Slice.Ellipsis, new(i, i + 1), isLower ? new(0, cut) : new(cut, columns)];
            z.View(z.Layout.Slice(part)).Assign(x.View(x.Layout.Slice(part)));
        }
        return z;
    }
}
