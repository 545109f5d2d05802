using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    extension(NDArray x1)
    {
        /// <summary>Copy: where the values of x2 would have to go into x1 to keep it in order: how many of its elements come before each.</summary>
        /// <param name="x2">The values, of any shape.</param>
        /// <param name="side">Before elements equal to the value, or behind them.</param>
        /// <param name="sorter">The positions that put x1 in order, such as <c>ArgSort</c> gives; without it x1 is in order itself.</param>
        /// <remarks>
        /// Binary search, several values in step. NaN comes last, as <c>Sort</c> puts it. Different dtypes promote.
        /// <example><code>
        /// Nd.Array([10, 20, 20, 30]).SearchSorted(Nd.Array([20, 5]));                     // [1, 0]
        /// Nd.Array([10, 20, 20, 30]).SearchSorted(Nd.Array([20, 5]), SearchSide.Right);   // [3, 0]
        /// </code></example>
        /// </remarks>
        /// <exception cref="ShapeException">x1 is not 1-d, or the sorter has another length.</exception>
        /// <exception cref="IndexException">The sorter names a position that x1 does not have.</exception>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public NDArray<long> SearchSorted(NDArray x2, SearchSide side = SearchSide.Left, NDArray<long>? sorter = null)
        {
            ArgumentNullException.ThrowIfNull(x1);
            ArgumentNullException.ThrowIfNull(x2);
            RequireLine(nameof(SearchSorted), x1);
            DType common = Promotion.Of(x1.DType, x2.DType) ?? throw new DTypeException($"SearchSorted has no common dtype for {x1.DType} and {x2.DType}.");
            var call = new SearchCall { Side = side, X = InOrder(Conversion.Of(x1, common, nameof(SearchSorted)), sorter), Y = Conversion.Of(x2, common, nameof(SearchSorted)) };
            return Ordering.Of(common, ref call) ? call.Result! : throw Sorting.Unordered(nameof(SearchSorted), common);
        }
    }

    /// <summary>Copy: the number of the bin that each element lies in: 0 before the first edge, as many as there are edges behind the last.</summary>
    /// <param name="x">The elements, of any shape.</param>
    /// <param name="bins">The edges, rising or falling.</param>
    /// <param name="right">Whether a bin holds its right edge and not its left one.</param>
    /// <remarks><example><code>
    /// Nd.Digitize(Nd.Array([0.2, 6.4, 3.0]), Nd.Array([0.0, 1.0, 2.5, 4.0, 10.0]));  // [1, 4, 3]
    /// </code></example></remarks>
    /// <exception cref="ShapeException">The edges are not 1-d.</exception>
    /// <exception cref="ArgumentException">The edges neither rise nor fall.</exception>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<long> Digitize(NDArray x, NDArray bins, bool right = false)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(bins);
        RequireLine(nameof(Digitize), bins);
        SearchSide side = right ? SearchSide.Left : SearchSide.Right;
        Layout edges = bins.Layout;
        NDArray after = bins.View(edges.Slice([new Slice(1, null)])), before = bins.View(edges.Slice([new Slice(0, bins.Size == 0 ? 0 : bins.Size - 1)]));
        if (LessEqual(before, after).All().ToScalar()) return SearchSorted(bins, x, side);
        if (!GreaterEqual(before, after).All().ToScalar()) throw new ArgumentException("The edges of Digitize have to rise or fall all the way.", nameof(bins));
        // Falling edges are rising ones from behind, whose number is counted from the other end.
        NDArray<long> z = SearchSorted(bins.Flip(), x, side);
        return (NDArray<long>)(bins.Size - z);
    }

    extension<T>(NDArray<T> x1) where T : unmanaged, IComparable<T>
    {
        /// <inheritdoc cref="SearchSorted(NDArray, NDArray, SearchSide, NDArray{long}?)"/>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public NDArray<long> SearchSorted(NDArray<T> x2, SearchSide side = SearchSide.Left, NDArray<long>? sorter = null)
        {
            ArgumentNullException.ThrowIfNull(x1);
            ArgumentNullException.ThrowIfNull(x2);
            if (x1.DType.Kind != DTypeKind.Other) return SearchSorted((NDArray)x1, (NDArray)x2, side, sorter);
            RequireLine(nameof(SearchSorted), x1);
            var call = new SearchCall { Side = side, X = InOrder(x1, sorter), Y = x2 };
            call.Visit<T, ComparableOrder<T>>();
            return call.Result!;
        }
    }

    private static void RequireLine(string name, NDArray a)
    {
        if (a.NDim != 1) throw new ShapeException($"{name} looks into a 1-d array, got shape {a.Shape}.");
    }

    /// <summary>The elements as the sorter orders them.</summary>
    private static NDArray InOrder(NDArray a, NDArray<long>? sorter)
    {
        if (sorter is null) return a;
        if (sorter.Shape != a.Shape) throw new ShapeException($"SearchSorted's sorter has shape {sorter.Shape}, the array shape {a.Shape}.");
        return a.Take(sorter);
    }

    private struct SearchCall : IOrderVisitor
    {
        public NDArray X;
        public NDArray Y;
        public SearchSide Side;
        public NDArray<long>? Result;

        public void Visit<T, TOrder>() where T : unmanaged where TOrder : struct, IOrder<T>
        {
            NDArray<long> z = NDArray<long>.Allocate(Y.Layout.Shape, Order.C, zeroed: false);
            Span<nint> scratch = stackalloc nint[Plan.Scratch(z.NDim, 2)];
            var plan = new Plan(scratch, z.Layout.Shape, 2);
            plan.Add(0, z.Layout);
            plan.Add(1, Y.Layout);
            if (plan.Simplify()) SearchWalk<T, TOrder>.Run(ref plan, ref X.Storage.At(X.Size == 0 ? X.Storage.First : X.Offset), X.Layout.Strides[0], X.Size, ref Y.Start, ref z.Start, Side == SearchSide.Right);
            X.WasRead();
            Y.WasRead();
            Result = z;
        }
    }
}
