using CsCheck;
using Xunit;

namespace Strided.Tests;

/// <summary>The functions that take and put by index, against loops.</summary>
public class TakingTests
{
    private static readonly Gen<int[]> Draws = Gen.Int[0, 1 << 20].Array[40];

    [Fact]
    public void Take_and_Put_equal_loops_for_every_mode_and_layout() => Draws.Sample(draws =>
    {
        Choices c = new(draws);
        (NDArray<int> a, Model model) = Drawn(c, least: 1);
        int axis = c.Below(a.NDim + 1) - 1;
        bool flat = axis < 0;
        nint size = flat ? a.Size : a.Shape[axis];
        IndexMode mode = c.Of(IndexMode.Raise, IndexMode.Wrap, IndexMode.Clip);
        nint[] own = [.. Enumerable.Range(0, c.Below(3)).Select(_ => c.Between(0, 3))];
        nint reach = mode == IndexMode.Raise ? size : 3 * size;
        nint[] indices = [.. Model.Indices(own).Select(_ => c.Between((int)-reach, (int)reach - 1))];
        NDArray given = IndexProgram.Laid(Nd.Array<long>([.. indices.Select(i => (long)i)], Dims.Create(own)).AsType(c.Of(DType.Int64, DType.Int16)), c);
        nint[] inside = [.. indices.Select(i => mode == IndexMode.Clip ? Math.Clamp(i, 0, size - 1) : (i % size + size) % size)];
        Model row = flat ? model.Reshape([a.Size], Order.C) : model;
        Model taken = row.Take(Math.Max(axis, 0), inside);
        nint[] shape = flat ? own : [.. model.Shape[..axis], .. own, .. model.Shape[(axis + 1)..]];

        NDArray<int> z = a.Take(given, flat ? null : c.Spelled(axis, a.NDim), mode);
        Assert.True(z.Shape.AsSpan().SequenceEqual(shape), $"{z.Shape}");
        Assert.Equal(taken.Values, z.ToArray());
        NDArray<int> @out = (NDArray<int>)IndexProgram.Laid(Nd.Zeros<int>(Dims.Create(shape)), c);
        Assert.Same(@out, a.Take(given, flat ? null : axis, mode, @out));
        Assert.Equal(taken.Values, @out.ToArray());

        int[] expected = a.ToArray();
        int[] values = [.. Enumerable.Range(0, 1 + c.Below(4)).Select(k => -1 - k)];
        for (int k = 0; k < indices.Length; k++) expected[(mode == IndexMode.Clip ? Math.Clamp(indices[k], 0, a.Size - 1) : (indices[k] % a.Size + a.Size) % a.Size)] = values[k % values.Length];
        if (mode == IndexMode.Raise && !flat) return;
        a.Put(given, Nd.Array(values), mode);
        Assert.Equal(expected, a.ToArray());
    }, iter: 8_000);

    [Fact]
    public void Many_lookups_are_shared_out_and_the_first_index_outside_is_named()
    {
        const int Size = 1000, Count = 900_001;
        NDArray<double> a = Nd.ARange((double)Size);
        long[] at = [.. Enumerable.Range(0, Count).Select(k => k * 7919L % Size)];
        double[] expected = Array.ConvertAll(at, i => (double)i);
        NDArray<double> apart = Nd.Zeros(Count, 2);
        foreach (NDArray indices in (NDArray[])[Nd.Array<long>(at), Nd.Array<long>(at).AsType<int>(), Nd.Array<long>([.. at.Reverse()])["::-1"]])
        {
            Assert.Equal(expected, a[indices].ToArray());
            Assert.Equal(expected, a["::-1"].Copy()["::-1"].Take(indices, @out: apart[.., 1]).ToArray());
        }
        Assert.All(apart[.., 0].ToArray(), x => Assert.Equal(0, x));
        (at[Count - 5], at[500_001]) = (Size, -Size - 1);
        var outside = Assert.Throws<IndexException>(() => a[Nd.Array<long>(at)]);
        Assert.Contains("position (500001,)", outside.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_indices_equal_loops_and_one_outside_changes_nothing() => Draws.Sample(draws =>
    {
        Choices c = new(draws);
        int size = (int)c.Between(1, 60), count = c.Of(0, 1, 7, 8, 9, 511, c.Of(512, 513, 1030, 1536));
        DType dtype = c.Of(DType.Int32, DType.Float64, DType.Int8, DType.Complex128);
        NDArray a = IndexProgram.Laid(Nd.ARange(size).AsType(dtype), c);
        int lowest = c.Coin() ? 0 : -size;
        int[] at = [.. Enumerable.Range(0, count).Select(k => lowest + (k * 7919 + draws[0]) % (size - lowest))];
        NDArray indices = IndexProgram.Laid(Nd.Array<int>(at).AsType(c.Of(DType.Int64, DType.Int64, DType.Int32, lowest < 0 ? DType.Int16 : DType.UInt64)), c);
        int[] inside = [.. at.Select(i => i < 0 ? i + size : i)];
        NDArray expected = Nd.Array<int>(inside).AsType(dtype);
        Assert.True(Nd.ArrayEqual(expected, a[indices]));
        Assert.True(Nd.ArrayEqual(expected, a.Take(indices, c.Coin() ? 0 : null)));
        Assert.True(Nd.ArrayEqual(expected, a.TakeAlongAxis(indices, 0)));
        NDArray room = IndexProgram.Laid(Nd.Zeros(count, dtype), c);
        Assert.Same(room, a.Take(indices, @out: room));
        Assert.True(Nd.ArrayEqual(expected, room));

        int[] values = [.. Enumerable.Range(0, count).Select(k => k % 100)];
        bool one = c.Below(3) == 0;
        NDArray value = one ? Nd.Array<int>([77]).Reshape(new Dims()) : IndexProgram.Laid(Nd.Array<int>(values), c);
        if (c.Coin()) value = value.AsType(dtype);
        int[] written = [.. Enumerable.Range(0, size)];
        for (int k = 0; k < count; k++) written[inside[k]] = one ? 77 : values[k];
        NDArray before = a.Copy();
        if (count > 0)
        {
            at[draws[1] % count] = c.Coin() ? size : -size - 1;
            NDArray wrong = Nd.Array<int>(at).AsType(DType.Int64);
            Assert.Throws<IndexException>(() => a[wrong] = value);
            Assert.True(Nd.ArrayEqual(before, a));
            Assert.Throws<IndexException>(() => a[wrong]);
            Assert.Throws<IndexException>(() => a.Take(wrong, @out: room));
            Assert.True(Nd.ArrayEqual(expected, room));
        }
        a[indices] = value;
        Assert.True(Nd.ArrayEqual(Nd.Array<int>(written).AsType(dtype), a));
    }, iter: 3_000);

    [Fact]
    public void TakeAlongAxis_and_PutAlongAxis_equal_loops() => Draws.Sample(draws =>
    {
        Choices c = new(draws);
        (NDArray<int> a, Model model) = Drawn(c, least: 1);
        int axis = c.Below(a.NDim);
        nint[] own = [.. model.Shape.Select((n, k) => k == axis ? c.Between(0, 3) : n)];
        Model indices = Model.Of([.. own.Select((n, k) => k != axis && c.Below(4) == 0 ? 1 : n)], _ => c.Below((int)model.Shape[axis]));
        Model stretched = indices.Broadcast(own);
        NDArray given = IndexProgram.Laid(Nd.Array<int>(indices.Values, Dims.Create(indices.Shape)), c);
        int Source(nint[] i)
        {
            nint[] at = [.. i];
            at[axis] = stretched.At(i);
            return model.At(at);
        }
        Model taken = Model.Of(own, Source);
        NDArray<int> z = a.TakeAlongAxis(given, c.Spelled(axis, a.NDim));
        Assert.True(z.Shape.AsSpan().SequenceEqual(own), $"{z.Shape}");
        Assert.Equal(taken.Values, z.ToArray());

        int[] expected = a.ToArray();
        foreach (int place in taken.Values) expected[place] = -1;
        a.PutAlongAxis(given, -1, axis);
        Assert.Equal(expected, a.ToArray());
    }, iter: 8_000);

    [Fact]
    public void Positions_of_what_is_not_zero_equal_loops() => Draws.Sample(draws =>
    {
        Choices c = new(draws);
        nint[] shape = [.. Enumerable.Range(0, 1 + c.Below(3)).Select(_ => c.Of<nint>(2, 3, 1, c.Of<nint>(0, 70, 130)))];
        Model model = Model.Of(shape, _ => c.Below(3) == 0 ? 0 : c.Below(5));
        DType dtype = c.Of(DType.Bool, DType.Int32, DType.Float64, DType.Complex128);
        NDArray a = IndexProgram.Laid(Nd.Array<int>(model.Values, Dims.Create(shape)).AsType(dtype), c);
        nint[][] expected = [.. Model.Indices(shape).Where(i => model.At(i) != 0)];
        NDArray<long>[] at = a.Nonzero();
        for (int k = 0; k < shape.Length; k++) Assert.Equal(expected.Select(i => (long)i[k]), at[k].ToArray());
        Assert.Equal(expected.SelectMany(i => i).Select(i => (long)i), a.ArgWhere().ToArray());
        Assert.Equal(Enumerable.Range(0, model.Values.Length).Where(k => model.Values[k] != 0).Select(k => (long)k), a.FlatNonzero().ToArray());
        NDArray<long> numbers = Nd.RavelMultiIndex(at, a.Shape);
        Assert.Equal(a.FlatNonzero().ToArray(), numbers.ToArray());
        foreach (Order order in new[] { Order.C, Order.F })
        {
            NDArray<long>[] back = Nd.UnravelIndex(Nd.RavelMultiIndex(at, a.Shape, order: order), a.Shape, order);
            for (int k = 0; k < shape.Length; k++) Assert.Equal(at[k].ToArray(), back[k].ToArray());
        }
    }, iter: 2_000);

    [Fact]
    public void Long_masks_equal_loops_in_every_layout() => Draws.Sample(draws =>
    {
        Choices c = new(draws);
        nint[] shape = c.Coin() ? [c.Between(0, 400)] : [c.Between(1, 3), c.Between(60, 200)];
        int fill = c.Of(0, 1, 50, 99, 100);
        bool[] bits = [.. Model.Indices(shape).Select((_, k) => (k * 7919 + 13) % 100 < fill)];
        Model model = Model.Range(shape);
        NDArray a = IndexProgram.Laid(Nd.Array<int>(model.Values, Dims.Create(shape)).AsType(c.Of(DType.Int32, DType.Float64, DType.Int8, DType.Int16, DType.Complex128)), c);
        NDArray<bool> mask = (NDArray<bool>)IndexProgram.Laid(Nd.Array<bool>(bits, Dims.Create(shape)), c);
        NDArray expected = a.Flatten();
        int[] at = [.. Enumerable.Range(0, bits.Length).Where(k => bits[k])];
        Assert.True(Nd.ArrayEqual(expected[at], a[mask]));
        NDArray values = Nd.ARange(at.Length).AsType(a.DType);
        expected[at] = values;
        a[mask] = values;
        Assert.True(Nd.ArrayEqual(expected, a.Ravel()));
        expected[at] = expected[0..1];
        if (at.Length > 0) a[mask] = expected[0];
        Assert.True(Nd.ArrayEqual(expected, a.Ravel()));
    }, iter: 3_000);

    [Fact]
    public void AddAt_counts_every_repetition()
    {
        NDArray<int> a = Nd.Zeros<int>(3);
        a.AddAt(new[] { 0, 2, 0, -1 }, 1);
        Assert.Equal([2, 0, 2], a.ToArray());
        a.AddAt(a > 0, Nd.Array([10, 20]));
        Assert.Equal([12, 0, 22], a.ToArray());
        NDArray<double> b = Nd.Zeros(2, 2);
        b.AddAt(new NDArray[] { Nd.Array([0, 0, 1]), Nd.Array([1, 1, 0]) }, Nd.Array([1, 2, 3]));
        Assert.Equal([0.0, 3, 3, 0], b.ToArray());
        Assert.Throws<DTypeException>(() => a.AddAt(new[] { 0 }, Nd.Array([1.5])));
        Assert.Throws<IndexException>(() => a.AddAt(new[] { 0, 3 }, 1));
        Assert.Equal([12, 0, 22], a.ToArray());
    }

    [Fact]
    public void Masked_writes_equal_NumPys()
    {
        NDArray<long> a = Nd.ARange(6);
        a.PutMask(a > 2, Nd.Array([-1L, -2]));
        Assert.Equal([0L, 1, 2, -2, -1, -2], a.ToArray());
        a = Nd.ARange(6);
        a.Place(a > 2, Nd.Array([-1L, -2]));
        Assert.Equal([0L, 1, 2, -1, -2, -1], a.ToArray());
        a.PutMask(a < 0, 9);
        Assert.Equal([0L, 1, 2, 9, 9, 9], a.ToArray());
        Assert.Throws<ShapeException>(() => a.PutMask(Nd.Array([true]), 1));
        Assert.Throws<ShapeException>(() => a.Place(a > 2, Nd.Zeros<long>(0)));
    }

    [Fact]
    public void Choices_equal_NumPys()
    {
        NDArray<long> x = Nd.ARange(4), y = x * 10;
        Assert.Equal([0L, 10, 2, 30], Nd.Choose(Nd.Array([0, 1, 0, 1]), [x, y]).ToArray());
        Assert.Equal([0L, 10, 20, 3], Nd.Choose(Nd.Array([-2, 5, 1, 2]), [x, y], IndexMode.Wrap) is var w ? [w[0], w[1], w[2], w[3]] : []);
        Assert.Throws<IndexException>(() => Nd.Choose(Nd.Array([0, 2, 0, 1]), [x, y]));
        Assert.Equal([-1L, 1, 20, 20], Nd.Select([x == 1, x >= 2], [x, Nd.Array([20L])], -1).ToArray());
        Assert.Equal(DType.Float64, Nd.Select<NDArray>([x == 1], [x + 0.5]).DType);
        Assert.Equal([1L, 3], Nd.Extract(x % 2 == 1, x).ToArray());
        Assert.Equal([1L], x.Compress([false, true]).ToArray());
        Assert.Throws<IndexException>(() => x.Compress([false, true, false, false, false, true]));
    }

    [Fact]
    public void Grids_of_indices_equal_NumPys()
    {
        Assert.Equal([0L, 0, 0, 1, 1, 1, 0, 1, 2, 0, 1, 2], Nd.Indices(2, 3).ToArray());
        Assert.Equal((1, 0), Nd.Indices(0).Shape);
        NDArray<long>[] grid = Nd.Ix(Nd.Array([true, false, true]), Nd.Array([5, 6]));
        Assert.Equal((2, 1), grid[0].Shape);
        Assert.Equal([0L, 2], grid[0].ToArray());
        Assert.Equal((1, 2), grid[1].Shape);
        Assert.Equal([0L, 0, 1], Nd.TriuIndices(2, m: 2)[0].ToArray());
        Assert.Equal([1L, 2, 2], Nd.TriuIndices(2, 1, 3)[1].ToArray());
        Assert.Equal([0L, 1, 1], Nd.TrilIndices(2)[0].ToArray());
        Assert.Equal(3, Nd.DiagIndices(4, 3).Length);
        Assert.Throws<IndexException>(() => Nd.UnravelIndex(Nd.Array([-1]), (2, 3)));
        Assert.Throws<IndexException>(() => Nd.RavelMultiIndex([Nd.Array([0]), Nd.Array([3])], (2, 3)));
        Assert.Throws<ShapeException>(() => Nd.RavelMultiIndex([Nd.Array([0])], (2, 3)));
    }

    [Fact]
    public void Diagonals_are_filled_as_NumPy_fills_them()
    {
        NDArray<int> a = Nd.Zeros<int>(5, 2);
        a.FillDiagonal(1);
        Assert.Equal([1, 0, 0, 1, 0, 0, 0, 0, 0, 0], a.ToArray());
        a.FillDiagonal(2, wrap: true);
        Assert.Equal([2, 0, 0, 2, 0, 0, 2, 0, 0, 2], a.ToArray());
        NDArray<int> cube = Nd.Zeros<int>(2, 2, 2);
        cube.FillDiagonal(3);
        Assert.Equal([3, 0, 0, 0, 0, 0, 0, 3], cube.ToArray());
        Assert.Throws<ShapeException>(() => cube[.., .., ..1].FillDiagonal(1));
        Assert.Throws<ShapeException>(() => cube[0, 0, ..].FillDiagonal(1));
    }

    private static (NDArray<int> Array, Model Model) Drawn(Choices c, int least)
    {
        var shape = new nint[least + c.Below(3)];
        for (int k = 0; k < shape.Length; k++) shape[k] = c.Of<nint>(3, 2, 4, 1, 5);
        Model model = Model.Range(shape);
        return ((NDArray<int>)IndexProgram.Laid(Nd.Array<int>(model.Values, Dims.Create(shape)), c), model);
    }
}
