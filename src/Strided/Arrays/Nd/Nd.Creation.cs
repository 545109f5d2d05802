using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>NumPy's and the Array API's functions, under their own names. Those that take an array first also read <c>a.Reshape(2, 3)</c>.</summary>
public static partial class Nd
{
    /// <summary>Euler's number, the base of natural logarithms.</summary>
    public const double E = Math.E;

    /// <summary>The ratio of a circle's circumference to its diameter.</summary>
    public const double Pi = Math.PI;

    /// <summary>Infinity.</summary>
    public const double Inf = double.PositiveInfinity;

    /// <summary>Not a number.</summary>
    public const double NaN = double.NaN;

    /// <summary>Entry of an index that adds an axis of size 1.</summary>
    /// <example><code>Nd.Array([1, 2])[.., Nd.NewAxis].Shape // -> (2, 1)</code></example>
    public static Slice NewAxis => Slice.NewAxis;

    /// <summary>Copy: a new float64 array of zeros.</summary>
    /// <example><code>Nd.Zeros&lt;int>(2, 2) // -> [[0 0] [0 0]]</code></example>
    [AlwaysCopies, OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray<double> Zeros(params Dims shape) => NDArray<double>.Allocate(shape, Order.C, zeroed: true);

    /// <summary>Copy: a new array of zeros.</summary>
    [AlwaysCopies, OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Zeros<T>(params Dims shape) where T : unmanaged => NDArray<T>.Allocate(shape, Order.C, zeroed: true);

    /// <summary>Copy: a new array of zeros in C or Fortran order.</summary>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<T> Zeros<T>(Dims shape, Order order) where T : unmanaged => NDArray<T>.Allocate(shape, order, zeroed: true);

    /// <summary>Copy: a new array of zeros.</summary>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray Zeros(Dims shape, DType dtype, Order order = Order.C) => New(shape, dtype, order, zeroed: true);

    /// <summary>Copy: a new float64 array whose elements are not set: they hold whatever the memory held.</summary>
    /// <example><code>Nd.Empty&lt;int>(2, 3).Shape // -> (2, 3)</code></example>
    [AlwaysCopies, OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray<double> Empty(params Dims shape) => NDArray<double>.Allocate(shape, Order.C, zeroed: false);

    /// <summary>Copy: a new array whose elements are not set: they hold whatever the memory held.</summary>
    [AlwaysCopies, OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Empty<T>(params Dims shape) where T : unmanaged => NDArray<T>.Allocate(shape, Order.C, zeroed: false);

    /// <summary>Copy: a new array in C or Fortran order whose elements are not set.</summary>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<T> Empty<T>(Dims shape, Order order) where T : unmanaged => NDArray<T>.Allocate(shape, order, zeroed: false);

    /// <summary>Copy: a new array whose elements are not set.</summary>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray Empty(Dims shape, DType dtype, Order order = Order.C) => New(shape, dtype, order, zeroed: false);

    /// <summary>Copy: a new float64 array of ones.</summary>
    /// <example><code>Nd.Ones(2, 2) // -> [[1. 1.] [1. 1.]]</code></example>
    [AlwaysCopies, OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray<double> Ones(params Dims shape) => Full(shape, 1.0);

    /// <summary>Copy: a new array of ones.</summary>
    [AlwaysCopies, OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
    public static NDArray<T> Ones<T>(params Dims shape) where T : unmanaged, INumberBase<T> => Full(shape, T.One);

    /// <summary>Copy: a new array of ones.</summary>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray Ones(Dims shape, DType dtype, Order order = Order.C) => Full(shape, (Scalar)1, dtype, order);

    /// <summary>Copy: a new array with <paramref name="value"/> in every element.</summary>
    /// <example><code>Nd.Full((2, 2), 7) // -> [[7 7] [7 7]]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<T> Full<T>(Dims shape, T value, Order order = Order.C) where T : unmanaged
    {
        NDArray<T> a = NDArray<T>.Allocate(shape, order, zeroed: false);
        a.Fill(value);
        return a;
    }

    /// <summary>Copy: a new array with <paramref name="value"/> in every element.</summary>
    /// <exception cref="OverflowException">The value is an integer outside the range of the dtype.</exception>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray Full(Dims shape, Scalar value, DType dtype, Order order = Order.C)
    {
        NDArray a = New(shape, dtype, order, zeroed: false);
        a.Assign(value);
        return a;
    }

    /// <summary>Copy: zeros with the shape, dtype and memory order of <paramref name="like"/>.</summary>
    /// <example><code>Nd.ZerosLike(Nd.Array([5, 6])) // -> [0 0]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static TArray ZerosLike<TArray>(TArray like) where TArray : NDArray => NewLike(like, zeroed: true);

    /// <summary>Copy: an array that is not set, with the shape, dtype and memory order of <paramref name="like"/>.</summary>
    /// <example><code>Nd.EmptyLike(Nd.Zeros(2, 3)).Shape // -> (2, 3)</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static TArray EmptyLike<TArray>(TArray like) where TArray : NDArray => NewLike(like, zeroed: false);

    /// <summary>Copy: ones with the shape, dtype and memory order of <paramref name="like"/>.</summary>
    /// <example><code>Nd.OnesLike(Nd.Array([5, 6])) // -> [1 1]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static TArray OnesLike<TArray>(TArray like) where TArray : NDArray => FullLike(like, 1);

    /// <summary>Copy: <paramref name="value"/> everywhere, with the shape, dtype and memory order of <paramref name="like"/>.</summary>
    /// <example><code>Nd.FullLike(Nd.Zeros(2), 7) // -> [7. 7.]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static TArray FullLike<TArray>(TArray like, Scalar value) where TArray : NDArray
    {
        TArray a = NewLike(like, zeroed: false);
        a.Assign(value);
        return a;
    }

    /// <summary>Copy: ones on the k-th diagonal of a matrix, zeros elsewhere. Columns default to rows.</summary>
    /// <example><code>Nd.Eye(2, 3, k: 1) // -> [[0. 1. 0.] [0. 0. 1.]]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<double> Eye(nint rows, nint? columns = null, nint k = 0) => Eye<double>(rows, columns, k);

    /// <summary>Copy: ones on the k-th diagonal of a matrix, zeros elsewhere. Columns default to rows.</summary>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<T> Eye<T>(nint rows, nint? columns = null, nint k = 0, Order order = Order.C) where T : unmanaged, INumberBase<T>
    {
        NDArray<T> a = Zeros<T>((rows, columns ?? rows), order);
        a.With(a.Layout.Diagonal(k, 0, 1), writeable: true).Fill(T.One);
        return a;
    }

    /// <summary>Copy: zeros with the shape and memory order of <paramref name="like"/> and a dtype of their own.</summary>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray ZerosLike(NDArray like, DType dtype) => NewLike(like, dtype, zeroed: true);

    /// <summary>Copy: an array that is not set, with the shape and memory order of <paramref name="like"/> and a dtype of its own.</summary>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray EmptyLike(NDArray like, DType dtype) => NewLike(like, dtype, zeroed: false);

    /// <summary>Copy: ones with the shape and memory order of <paramref name="like"/> and a dtype of their own.</summary>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray OnesLike(NDArray like, DType dtype) => FullLike(like, 1, dtype);

    /// <summary>Copy: <paramref name="value"/> everywhere, with the shape and memory order of <paramref name="like"/> and a dtype of its own.</summary>
    /// <exception cref="OverflowException">The value is an integer outside the range of the dtype.</exception>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray FullLike(NDArray like, Scalar value, DType dtype)
    {
        NDArray a = NewLike(like, dtype, zeroed: false);
        a.Assign(value);
        return a;
    }

    /// <summary>Copy: ones on the k-th diagonal of a matrix, zeros elsewhere. Columns default to rows.</summary>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray Eye(nint rows, DType dtype, nint? columns = null, nint k = 0)
    {
        NDArray a = Zeros((rows, columns ?? rows), dtype);
        a.View(a.Layout.Diagonal(k, 0, 1)).Assign((Scalar)1);
        return a;
    }

    private static NDArray NewLike(NDArray like, DType dtype, bool zeroed)
    {
        ArgumentNullException.ThrowIfNull(like);
        ArgumentNullException.ThrowIfNull(dtype);
        return Creation.Empty(like.Layout.DenseLike(Order.K, dtype.ItemSize), dtype, zeroed);
    }

    private static NDArray New(Dims shape, DType dtype, Order order, bool zeroed)
    {
        ArgumentNullException.ThrowIfNull(dtype);
        return Creation.Empty(Layout.Dense(shape, dtype.ItemSize, order), dtype, zeroed);
    }

    private static TArray NewLike<TArray>(TArray like, bool zeroed) where TArray : NDArray
    {
        ArgumentNullException.ThrowIfNull(like);
        return (TArray)like.NewLike(like.Layout.DenseLike(Order.K, like.ItemSize), zeroed);
    }
}
