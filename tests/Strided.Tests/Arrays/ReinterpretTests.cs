using System.Numerics;
using System.Runtime.InteropServices;
using CsCheck;
using Xunit;

namespace Strided.Tests;

public class ReinterpretTests
{
    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct Record
    {
        public byte Tag;
        public double X;
        public int N;
        public Inner Deep;
    }

    private struct Inner
    {
        public short First;
        public short Second;
    }

    [Fact]
    public void Another_element_size_stretches_or_shrinks_the_last_axis() => ViewChain.Draws.Sample(draws =>
    {
        Choices c = new(draws);
        ViewChain chain = ViewChain.Walk(c, copies: true, steps: 4);
        NDArray<int> a = chain.Array;
        Compare<byte>(a);
        Compare<short>(a);
        Compare<uint>(a);
        Compare<float>(a);
        Compare<long>(a);
        Compare<Complex>(a);
    }, iter: 2_000);

    private static void Compare<U>(NDArray<int> a) where U : unmanaged
    {
        int size = Marshal.SizeOf<U>();
        nint last = a.NDim > 0 ? a.Shape[a.NDim - 1] : -1;
        bool fits = size == 4 || (last >= 0 && last * 4 % size == 0 && (a.Size == 0 || last == 1 || a.Strides[a.NDim - 1] == 4));
        if (!fits)
        {
            Assert.Throws<ShapeException>(() => a.View<U>());
            return;
        }
        NDArray<U> view = null!;
        Copies.Observe(() => view = a.View<U>(), (reason, _) => Assert.Fail($"{reason}"));
        Assert.Equal(MemoryMarshal.Cast<int, U>(a.ToArray()).ToArray(), view.ToArray());
        nint[] shape = a.Shape.ToArray();
        if (size != 4) shape[^1] = last * 4 / size;
        Assert.Equal(shape, view.Shape.ToArray());
        Assert.Equal((a.Flags.Writeable, a.Offset, true, true), (view.Flags.Writeable, view.Offset, ReferenceEquals(a.Owner, view.Owner), ReferenceEquals(a.Base ?? a, view.Base)));
    }

    [Fact]
    public void Parts_of_complex_numbers_are_views() => ViewChain.Draws.Sample(draws =>
    {
        ViewChain chain = ViewChain.Walk(new(draws), copies: false, steps: 3);
        NDArray<int> root = (NDArray<int>)(chain.Array.Base ?? chain.Array);
        NDArray<Complex> z = Nd.Empty<Complex>(root.Shape);
        z.Real()["..."] = root.AsType<double>();
        z.Imag()["..."] = -root.AsType<double>();
        Assert.Equal(root.ToArray().Select(x => new Complex(x, -x)), z.ToArray());
        NDArray<Complex64> small = z.AsType<Complex64>();
        small.Imag().Fill(5);
        Assert.Equal(root.ToArray().Select(x => new Complex64(x, 5)), small.ToArray());
        Assert.True(ReferenceEquals(z.T.Real().Base, z) && !z.Real().SharesMemory(z.Imag()) && (z.Imag().SharesMemory(z) == z.Size > 0));
        Assert.False(z.AsReadOnly().Imag().Flags.Writeable);
        Assert.Equal(z.T.Imag().ToArray(), ((NDArray<double>)((NDArray)z).Imag()).T.ToArray());
    }, iter: 300);

    [Fact]
    public void Real_arrays_are_their_own_real_part()
    {
        NDArray a = Nd.Zeros(3);
        Assert.Same(a, a.Real());
        Assert.Throws<DTypeException>(() => a.Imag());
    }

    [Fact]
    public void Fields_of_records_are_views()
    {
        var records = new Record[6];
        for (int i = 0; i < records.Length; i++) records[i] = new() { Tag = (byte)i, X = i / 2.0, N = -i, Deep = new() { First = (short)(10 * i), Second = (short)(20 * i) } };
        NDArray<Record> a = Nd.AsArray(records).Reshape(2, 3);
        Assert.Equal([0, 1, 2, 3, 4, 5], a.Field((ref Record r) => ref r.Tag).ToArray());
        Assert.Equal([0, 1.5, 0.5, 2, 1, 2.5], a.T.Field((ref Record r) => ref r.X).ToArray());
        Assert.Equal([-5, -4, -3, -2, -1, 0], a.Flip().Field((ref Record r) => ref r.N).ToArray());
        Assert.Equal([60, 80, 100], a[1, ..].Field((ref Record r) => ref r.Deep).Field((ref Inner d) => ref d.Second).ToArray());
        a[1, ..].Field((ref Record r) => ref r.X)[0..2] = 9;
        Assert.Equal((9, 9, 2.5), (records[3].X, records[4].X, records[5].X));
        Assert.False(a.Field((ref Record r) => ref r.X).Flags.Aligned);
        Assert.False(a.Field((ref Record r) => ref r.X).SharesMemory(a.Field((ref Record r) => ref r.N)));
        Assert.Throws<ArgumentException>(() => a.Field((ref Record _) => ref s_elsewhere[0].N));
    }

    private static readonly Record[] s_elsewhere = new Record[1];

    [Fact]
    public void Strided_views_of_an_array_stay_inside_its_buffer()
    {
        int inside = 0, outside = 0, shared = 0;
        Gen<nint> numbers = Gen.Frequency((12, Gen.Int[-9, 9].Select(i => (nint)i)), (1, Gen.Int[0, 2].Select(i => nint.MaxValue - i)), (1, Gen.Int[0, 2].Select(i => nint.MinValue + i)));
        Gen.Select(Gen.Select(Gen.Frequency((8, Gen.Int[0, 4].Select(i => (nint)i)), (1, numbers)), numbers).Array[0, 3], numbers, Gen.Bool).Sample((axes, offset, writeable) =>
        {
            short[] data = [.. Enumerable.Range(0, 20).Select(i => (short)(i * 257))];
            byte[] bytes = MemoryMarshal.AsBytes(data.AsSpan()).ToArray();
            NDArray<short> a = Nd.AsArray(data)[5..15];
            Dims shape = Dims.Create([.. axes.Select(x => x.Item1)]), strides = Dims.Create([.. axes.Select(x => x.Item2)]);
            BigInteger low = (BigInteger)10 + offset, high = low, count = 2;
            foreach ((nint n, nint stride) in axes)
            {
                BigInteger reach = n > 0 && !axes.Any(x => x.Item1 == 0) ? ((BigInteger)n - 1) * stride : 0;
                if (reach < 0) low += reach;
                else high += reach;
                count *= n == 0 ? 1 : n;
            }
            if (!axes.Any(x => x.Item1 == 0)) high += 2;
            if (axes.Any(x => x.Item1 < 0) || count > nint.MaxValue || low < 0 || high > 40)
            {
                Assert.Throws<ShapeException>(() => a.AsStrided(shape, strides, offset, writeable));
                Interlocked.Increment(ref outside);
                return;
            }
            NDArray<short> view = a.AsStrided(shape, strides, offset, writeable);
            nint[] addresses = ViewChain.Addresses(view);
            Assert.Equal(addresses.Select(at => BitConverter.ToInt16(bytes, (int)at)), view.ToArray());
            bool apart = addresses.SelectMany(at => (nint[])[at, at + 1]).Distinct().Count() == 2 * addresses.Length;
            Assert.Equal(writeable || apart, view.Flags.Writeable);
            Interlocked.Increment(ref apart ? ref inside : ref shared);
        }, iter: 20_000);
        Assert.True(inside > 500 && shared > 500 && outside > 500, $"{inside} inside, {shared} overlapping themselves, {outside} outside");
    }

    [Fact]
    public void Strided_views_never_reach_the_bounds_of_a_matrix_or_beyond_a_slice_of_memory()
    {
        NDArray<int> matrix = Nd.AsArray(new int[2, 3]);
        Assert.Throws<ShapeException>(() => matrix.AsStrided(1, 4, -4));
        Assert.Equal(6, matrix.AsStrided(6, 4).Size);
        Assert.Throws<ShapeException>(() => matrix.AsStrided(7, 4));
        NDArray<int> slice = Nd.AsArray(new int[10].AsMemory(2, 5));
        Assert.Equal(5, slice.AsStrided(5, 4).Size);
        Assert.Throws<ShapeException>(() => slice.AsStrided(6, 4));
        Assert.Throws<ShapeException>(() => slice.AsStrided(1, 4, -4));
    }
}
