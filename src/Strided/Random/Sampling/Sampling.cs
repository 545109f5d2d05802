using System.Runtime.InteropServices;

namespace Strided;

/// <summary>Draws of any family of distributions: parameters checked and broadcast, the result allocated or the caller's.</summary>
internal static class Sampling
{
    /// <summary>Elements a span covers at a time; arrays may be longer than a span can be.</summary>
    public const int Longest = 1 << 30;

    /// <summary>Elements that one pass makes before the next pass changes them, while they are in the nearest cache.</summary>
    private const int Block = 2048;

    /// <summary>One draw, without an array.</summary>
    public static T One<TSampler, T>(BitGenerator bits, in Arguments values) where TSampler : struct, ISampler<TSampler, T> where T : unmanaged =>
        Checked<TSampler, T>(values).Next(bits);

    /// <summary>Draws in the order of the result's elements. Everything is checked before anything is drawn.</summary>
    public static NDArray<T> Draw<TSampler, T>(BitGenerator bits, Dims? size, NDArray<T>? @out, params ReadOnlySpan<Parameter> parameters)
        where TSampler : struct, ISampler<TSampler, T> where T : unmanaged
    {
        Rule[] rules = TSampler.Rules;
        var numbers = new Arguments();
        for (int k = 0; k < rules.Length; k++)
        {
            if (!parameters[k].IsNumber) return DrawEach<TSampler, T>(bits, size, @out, parameters);
            numbers[k] = parameters[k].Bits(rules[k]);
        }
        TSampler sampler = Checked<TSampler, T>(numbers);
        return Fill(bits, Output(default, size, @out), sampler);
    }

    /// <summary>Draws with the same parameters for all elements.</summary>
    public static NDArray<T> Fill<TSampler, T>(BitGenerator bits, NDArray<T> z, in TSampler sampler)
        where TSampler : struct, ISampler<TSampler, T> where T : unmanaged
    {
        NDArray<T> dense = z.Layout.IsCContiguous ? z : NDArray<T>.Allocate(z.Shape, Order.C, zeroed: false);
        for (nint at = 0; at < dense.Size; at += Block) TSampler.Fill(sampler, bits, Span(dense, at, Block));
        if (!ReferenceEquals(dense, z)) z.Assign(dense);
        GC.KeepAlive(z);
        return z;
    }

    private static NDArray<T> DrawEach<TSampler, T>(BitGenerator bits, Dims? size, NDArray<T>? @out, ReadOnlySpan<Parameter> parameters)
        where TSampler : struct, ISampler<TSampler, T> where T : unmanaged
    {
        Rule[] rules = TSampler.Rules;
        Dims shape = default;
        var values = new NDArray[rules.Length];
        for (int k = 0; k < rules.Length; k++)
        {
            values[k] = parameters[k].Values(rules[k].Name, rules[k].Integer ? DType.Int64 : DType.Float64);
            shape = Layout.BroadcastShapes(shape, values[k].Shape);
            Require(rules[k], values[k]);
        }
        NDArray<T> z = Output(shape, size, @out);
        if (@out is not null)
            for (int k = 0; k < values.Length; k++) values[k] = Elementwise.Apart(values[k], z);
        var first = new Cursor(values, rules, z.Shape);
        if (TSampler.HasJointRule)
            for (nint i = 0; i < (first.Moves ? z.Size : Math.Min(z.Size, 1)); i++) TSampler.Check(first.Next());
        first.Restart();
        if (!first.Moves) return z.Size == 0 ? z : Fill(bits, z, TSampler.With(first.Next()));
        return Write(z, dense =>
        {
            var cursor = new Cursor(values, rules, z.Shape);
            for (nint at = 0; at < dense.Size; at += Longest)
                foreach (ref T element in Span(dense, at)) element = TSampler.With(cursor.Next()).Next(bits);
        });
    }

    /// <summary>The result: new, of the size or of the shape the parameters broadcast to; or the caller's, checked.</summary>
    public static NDArray<T> Output<T>(in Dims broadcast, Dims? size, NDArray<T>? @out) where T : unmanaged
    {
        Dims shape = size ?? (@out is not null ? @out.Shape : broadcast);
        if (Layout.BroadcastShapes(broadcast, shape) != shape)
            throw new ShapeException($"The parameters have together the shape {broadcast}, which does not fit into the size {shape}.");
        if (@out is null) return NDArray<T>.Allocate(shape, Order.C, zeroed: false);
        Elementwise.RequireOutput(@out, shape);
        return @out;
    }

    /// <summary>Has the elements written in their order: at once where they lie in order, else into a new array that is assigned.</summary>
    public static NDArray<T> Write<T>(NDArray<T> z, Action<NDArray<T>> write) where T : unmanaged
    {
        if (z.Layout.IsCContiguous)
        {
            write(z);
            GC.KeepAlive(z);
            return z;
        }
        NDArray<T> dense = NDArray<T>.Allocate(z.Shape, Order.C, zeroed: false);
        write(dense);
        z.Assign(dense);
        return z;
    }

    /// <summary>Has the elements written span by span.</summary>
    public static NDArray<T> WriteSpans<T>(NDArray<T> z, SpanAction<T> write) where T : unmanaged =>
        Write(z, dense =>
        {
            for (nint at = 0; at < dense.Size; at += Longest) write(Span(dense, at));
        });

    /// <summary>Elements of a dense array from the given one on.</summary>
    public static Span<T> Span<T>(NDArray<T> dense, nint at = 0, int most = Longest) where T : unmanaged =>
        dense.Size == 0 ? default
            : MemoryMarshal.CreateSpan(ref dense.Element(dense.Offset + at * dense.ItemSize), (int)Math.Min(dense.Size - at, most));

    /// <summary>The sampler of one set of values, which satisfy their rules.</summary>
    private static TSampler Checked<TSampler, T>(in Arguments values) where TSampler : struct, ISampler<TSampler, T> where T : unmanaged
    {
        for (int k = 0; k < TSampler.Rules.Length; k++) TSampler.Rules[k].Require(values.Number(k, TSampler.Rules[k]));
        TSampler.Check(values);
        return TSampler.With(values);
    }

    private static void Require(Rule rule, NDArray values)
    {
        if (rule.Bound == Bound.None) return;
        if (values is NDArray<double> reals)
            foreach (double value in reals) rule.Require(value);
        else
            foreach (long value in (NDArray<long>)values) rule.Require(value);
    }
}

/// <summary>Writes elements of one array.</summary>
internal delegate void SpanAction<T>(Span<T> z);
