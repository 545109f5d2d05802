using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>
/// Elementwise operations once element type and operation are known: checks and allocates the result, makes sure that writing it
/// cannot change what is still to be read, and runs the loop.
/// </summary>
internal static class Elementwise
{
    public static NDArray<T> Unary<TOp, T>(NDArray<T> x, NDArray<T>? @out = null) where TOp : struct, IUnary<T> where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(x);
        NDArray<T> z = Output(@out, x.Layout.Shape, x.Layout);
        if (@out is not null) x = Apart(x, z);
        if (z.Layout.IsDense && x.Layout.IsDense)
        {
            Walk.UnaryRun<TOp, T>(ref z.Start, z.Layout.Offset, ref x.Start, x.Layout.Offset, z.Layout.Size);
            x.WasRead();
            GC.KeepAlive(z);
            return z;
        }
        Span<nint> scratch = stackalloc nint[Plan.Scratch(z.NDim, 2)];
        var plan = new Plan(scratch, z.Layout.Shape, 2);
        plan.Add(0, z.Layout);
        plan.Add(1, x.Layout);
        if (plan.Simplify()) Walk.Unary<TOp, T>(ref plan, ref z.Start, ref x.Start);
        x.WasRead();
        GC.KeepAlive(z);
        return z;
    }

    /// <summary>The elements held between two numbers.</summary>
    public static NDArray<T> Clamp<T>(NDArray<T> x, T least, T most, NDArray<T>? @out) where T : unmanaged, INumber<T>
    {
        NDArray<T> z = Output(@out, x.Layout.Shape, x.Layout);
        if (@out is not null) x = Apart(x, z);
        if (z.Layout.IsDense && x.Layout.IsDense)
        {
            Walk.ClampRun(ref z.Start, z.Layout.Offset, ref x.Start, x.Layout.Offset, z.Layout.Size, least, most);
        }
        else
        {
            Span<nint> scratch = stackalloc nint[Plan.Scratch(z.NDim, 2)];
            var plan = new Plan(scratch, z.Layout.Shape, 2);
            plan.Add(0, z.Layout);
            plan.Add(1, x.Layout);
            if (plan.Simplify()) Walk.Clamp(ref plan, ref z.Start, ref x.Start, least, most);
        }
        x.WasRead();
        GC.KeepAlive(z);
        return z;
    }

    public static NDArray<Z> Map<TMap, X, Z>(NDArray<X> x) where TMap : struct, IMap<X, Z> where X : unmanaged where Z : unmanaged
    {
        ArgumentNullException.ThrowIfNull(x);
        NDArray<Z> z = NDArray<Z>.AllocateLike(x.Layout, Order.K);
        Span<nint> scratch = stackalloc nint[Plan.Scratch(z.NDim, 2)];
        var plan = new Plan(scratch, z.Layout.Shape, 2);
        plan.Add(0, z.Layout);
        plan.Add(1, x.Layout);
        if (plan.Simplify()) Walk.Map<TMap, X, Z>(ref plan, ref z.Start, ref x.Start);
        x.WasRead();
        return z;
    }

    public static NDArray<T> Binary<TOp, T>(NDArray<T> x, NDArray<T> y, NDArray<T>? @out = null)
        where TOp : struct, IBinary<T> where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if (!AreAlike(x, y) || (@out is not null && !(AreAlike(x, @out) && @out.IsWriteable))) return Stretched<TOp, T>(x, y, @out);
        NDArray<T> z = @out ?? NDArray<T>.Allocate(x.Layout, zeroed: false);
        if (@out is not null) (x, y) = (Apart(x, z), Apart(y, z));
        Walk.BinaryRun<TOp, T>(
            ref z.Start, z.Layout.Offset, ref x.Start, x.Layout.Offset, Traits<T>.Size, ref y.Start, y.Layout.Offset, Traits<T>.Size, z.Layout.Size);
        x.WasRead();
        y.WasRead();
        GC.KeepAlive(z);
        return z;
    }

    /// <summary>The same for any operands. Apart, so that the other stays small enough to be compiled in one piece.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static NDArray<T> Stretched<TOp, T>(NDArray<T> x, NDArray<T> y, NDArray<T>? @out) where TOp : struct, IBinary<T> where T : unmanaged
    {
        Dims shape = CommonShape(x, y, Traits<T>.Size, @out);
        NDArray<T> z = Output(@out, shape, Model(x, y, shape));
        if (@out is not null) (x, y) = (Apart(x, z), Apart(y, z));
        Run<TOp, T>(z, ref x.Start, x.Layout, ref y.Start, y.Layout);
        x.WasRead();
        y.WasRead();
        GC.KeepAlive(z);
        return z;
    }

    public static NDArray<T> Binary<TOp, T>(NDArray<T> x, T y, NDArray<T>? @out = null) where TOp : struct, IBinary<T> where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(x);
        NDArray<T> z = Output(@out, x.Layout.Shape, x.Layout);
        if (@out is not null) x = Apart(x, z);
        if (x.Layout.IsDense && z.Layout.IsDense)
            Walk.BinaryRun<TOp, T>(ref z.Start, z.Layout.Offset, ref x.Start, x.Layout.Offset, Traits<T>.Size, ref Walk.Bytes(ref y), 0, 0, z.Layout.Size);
        else
            Run<TOp, T>(z, ref x.Start, x.Layout, ref Walk.Bytes(ref y), Layout.Dense(default, Traits<T>.Size));
        x.WasRead();
        GC.KeepAlive(z);
        return z;
    }

    public static NDArray<T> Binary<TOp, T>(T x, NDArray<T> y) where TOp : struct, IBinary<T> where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(y);
        NDArray<T> z = Output<T>(null, y.Layout.Shape, y.Layout);
        if (y.Layout.IsDense)
            Walk.BinaryRun<TOp, T>(ref z.Start, z.Layout.Offset, ref Walk.Bytes(ref x), 0, 0, ref y.Start, y.Layout.Offset, Traits<T>.Size, z.Layout.Size);
        else
            Run<TOp, T>(z, ref Walk.Bytes(ref x), Layout.Dense(default, Traits<T>.Size), ref y.Start, y.Layout);
        y.WasRead();
        return z;
    }

    /// <summary>An operation on bytes applied to truth values, which are the bytes 0 and 1.</summary>
    public static NDArray<bool> Bool<TOp>(NDArray<bool> x, NDArray<bool> y, NDArray<bool>? @out) where TOp : struct, IIntegerBinary
    {
        Dims shape = CommonShape(x, y, sizeof(bool), @out);
        NDArray<bool> z = Output(@out, shape, Model(x, y, shape));
        if (@out is not null) (x, y) = (Apart(x, z), Apart(y, z));
        Run<IntegerBinary<TOp, byte>, byte>(z, ref x.Start, x.Layout, ref y.Start, y.Layout);
        x.WasRead();
        y.WasRead();
        GC.KeepAlive(z);
        return z;
    }

    public static NDArray<bool> Bool<TOp>(NDArray<bool> x, bool y, NDArray<bool>? @out) where TOp : struct, IIntegerBinary
    {
        NDArray<bool> z = Output(@out, x.Layout.Shape, x.Layout);
        if (@out is not null) x = Apart(x, z);
        byte number = y ? (byte)1 : (byte)0;
        Run<IntegerBinary<TOp, byte>, byte>(z, ref x.Start, x.Layout, ref number, Layout.Dense(default, sizeof(byte)));
        x.WasRead();
        GC.KeepAlive(z);
        return z;
    }

    public static NDArray<bool> Compare<TOp, T>(NDArray<T> x, NDArray<T> y, NDArray<bool>? @out = null)
        where TOp : struct, ICompare<T> where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        NDArray<bool> z;
        if (AreAlike(x, y) && (@out is null || (AreAlike(x, @out) && @out.IsWriteable)))
        {
            z = @out ?? NDArray<bool>.Allocate(x.Layout.Shape, Order.C, zeroed: false);
            if (@out is not null) (x, y) = (Apart(x, z), Apart(y, z));
            Walk.CompareRun<TOp, T>(ref z.Start, z.Layout.Offset, ref x.Start, x.Layout.Offset, ref y.Start, y.Layout.Offset, z.Layout.Size);
            x.WasRead();
            y.WasRead();
            GC.KeepAlive(z);
            return z;
        }
        Dims shape = CommonShape(x, y, sizeof(bool), @out);
        z = Output(@out, shape, Model(x, y, shape));
        if (@out is not null) (x, y) = (Apart(x, z), Apart(y, z));
        Span<nint> scratch = stackalloc nint[Plan.Scratch(z.NDim, 3)];
        Plan plan = ThreeWay(scratch, z.Layout, x.Layout, y.Layout);
        if (plan.Simplify()) Walk.Compare<TOp, T>(ref plan, ref z.Start, ref x.Start, ref y.Start);
        x.WasRead();
        y.WasRead();
        return z;
    }

    /// <summary>True when equal indices of both are reached by the same steps: dense arrays of one shape, for which one run does.</summary>
    private static bool AreAlike(NDArray x, NDArray y) => x.Layout.IsDense && y.Layout.IsDense && Dims.Same(x.Layout.Shape, y.Layout.Shape);

    /// <summary>The shape both operands stretch to; a new result of it must not be blown up beyond the limit.</summary>
    public static Dims CommonShape(NDArray x, NDArray y, int itemSize, NDArray? @out)
    {
        Dims shape = Layout.BroadcastShapes(x.Layout.Shape, y.Layout.Shape);
        if (@out is null && !Dims.Same(shape, x.Layout.Shape) && !Dims.Same(shape, y.Layout.Shape)) Nd.RequireReasonable(shape, itemSize, x, y);
        return shape;
    }

    /// <summary>The result array: the caller's, checked, or a new one laid out like the model.</summary>
    public static NDArray<T> Output<T>(NDArray<T>? @out, in Dims shape, in Layout model) where T : unmanaged
    {
        if (@out is null && model.IsDense && model.ItemSize == Traits<T>.Size && Dims.Same(model.Shape, shape)) return NDArray<T>.Allocate(model, zeroed: false);
        if (@out is null)
            return model.Shape == shape
                ? NDArray<T>.AllocateLike(model, Order.K)
                : NDArray<T>.Allocate(shape, Order.C, zeroed: false);
        RequireOutput(@out, shape);
        return @out;
    }

    public static void RequireOutput(NDArray @out, in Dims shape)
    {
        if (!Dims.Same(@out.Layout.Shape, shape))
            throw new ShapeException($"The result has shape {shape}, but the array to write it into has shape {@out.Shape}; it is never resized.");
        @out.RequireWriteable();
    }

    /// <summary>
    /// The input itself when writing <paramref name="z"/> element by element cannot disturb it, else a copy.
    /// The same elements in the same places are fine: each is read before it is written.
    /// </summary>
    public static TArray Apart<TArray>(TArray input, NDArray z) where TArray : NDArray
    {
        if (ReferenceEquals(input, z) || !Sharing.Overlaps(input, z)) return input;
        if (Sharing.SamePlaces(input, input.Layout, z)) return input;
        return (TArray)input.CopyFor(CopyReason.Overlap, Order.K, "Elementwise");
    }

    public static Plan ThreeWay(Span<nint> scratch, in Layout z, in Layout x, in Layout y)
    {
        var plan = new Plan(scratch, z.Shape, 3);
        plan.Add(0, z);
        plan.Add(1, x.BroadcastTo(z.Shape));
        plan.Add(2, y.BroadcastTo(z.Shape));
        return plan;
    }

    /// <summary>The operand whose memory order a new result follows.</summary>
    public static ref readonly Layout Model(NDArray x, NDArray y, in Dims shape) =>
        ref Dims.Same(x.Layout.Shape, shape) && !(y.Layout.IsCContiguous && Dims.Same(y.Layout.Shape, shape)) ? ref x.Layout : ref y.Layout;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Run<TOp, T>(NDArray z, ref byte x, in Layout lx, ref byte y, in Layout ly)
        where TOp : struct, IBinary<T> where T : unmanaged
    {
        ref readonly Layout lz = ref z.Layout;
        nint size = Traits<T>.Size;
        if (lz.IsContiguous && RunStep(lx, lz, size, out nint dx) && RunStep(ly, lz, size, out nint dy))
        {
            Walk.BinaryRun<TOp, T>(ref z.Start, lz.Offset, ref x, lx.Offset, dx, ref y, ly.Offset, dy, lz.Size);
            return;
        }
        Span<nint> scratch = stackalloc nint[Plan.Scratch(lz.Rank, 3)];
        Plan plan = ThreeWay(scratch, lz, lx, ly);
        if (plan.Simplify()) Walk.Binary<TOp, T>(ref plan, ref z.Start, ref x, ref y);
    }

    /// <summary>True when the operand goes along with a contiguous output in one run: in step, or standing still.</summary>
    private static bool RunStep(in Layout x, in Layout z, nint size, out nint step)
    {
        step = x.Rank == 0 ? 0 : size;
        return x.Rank == 0 || (((x.IsCContiguous && z.IsCContiguous) || (x.IsFContiguous && z.IsFContiguous)) && Dims.Same(x.Shape, z.Shape));
    }
}
