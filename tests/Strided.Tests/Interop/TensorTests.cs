using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Xunit;

namespace Strided.Tests;

/// <summary>Memory that arrays and types of .NET look at together.</summary>
public class TensorTests
{
    [Fact]
    public void Spans_of_tensors_look_at_the_elements_of_any_forward_layout()
    {
        NDArray<int> a = Nd.ARange(60).AsType<int>().Reshape(3, 4, 5);
        NDArray<int>[] views = [a, a.T, a[1.., .., "::2".Length..], (NDArray<int>)a["::2, 1, ::3"], a.SwapAxes(0, 1), a[0, 0, 0..1], a[2..], a[..0], a.Reshape(60)];
        foreach (NDArray<int> view in views)
        {
            ReadOnlyTensorSpan<int> span = view.AsReadOnlyTensorSpan();
            Assert.Equal(view.Shape.ToArray(), span.Lengths.ToArray());
            int[] flat = new int[view.Size];
            span.FlattenTo(flat);
            Assert.Equal(view.ToArray(), flat);
            if (view.Size == 0) continue;
            Assert.True(Unsafe.AreSame(in span.GetPinnableReference(), in view.Storage.Element<int>(view.Offset)));
            TensorSpan<int> written = view.AsTensorSpan();
            int before = view.ToArray()[^1];
            nint[] last = [.. view.Shape.Select(size => size - 1)];
            written[last] = before + 1000;
            Assert.Equal(before + 1000, view.ToArray()[^1]);
            written[last] = before;
        }
    }

    [Fact]
    public void A_zero_d_array_and_a_broadcast_one_are_read_by_spans_of_tensors()
    {
        NDArray<double> rows = Nd.ARange(3.0).BroadcastTo((2, 3));
        double[] flat = new double[6];
        rows.AsReadOnlyTensorSpan().FlattenTo(flat);
        Assert.Equal([0.0, 1, 2, 0, 1, 2], flat);
        Assert.Throws<InvalidOperationException>(() => rows.AsTensorSpan().Clear());
    }

    [Fact]
    public void A_tensor_and_an_array_share_elements_both_ways()
    {
        NDArray<float> a = Nd.ARange(12.0).AsType<float>().Reshape(3, 4);
        Tensor<float> t = a[1.., "::2".Length..].AsTensor();
        t[1, 0] = 99;
        Assert.Equal(99, a[2, 3]);
        NDArray<float> back = Nd.FromTensor(t);
        back[0, 0] = -5;
        Assert.Equal(-5, a[1, 3]);
        Assert.True(back.SharesMemory(a));

        Tensor<float> dense = Tensor.Create(new float[] { 1, 2, 3, 4, 5, 6 }, [2, 3]);
        NDArray<float> b = Nd.FromTensor(dense);
        b.T.Assign(Nd.Full((3, 2), 8f));
        Assert.Equal(8, dense[1, 2]);
        Assert.Equal((0, 3), Nd.FromTensor(Tensor.Create(System.Array.Empty<float>(), [0, 3])).Shape);
    }

    [Fact]
    public void What_a_tensor_cannot_look_at_is_refused_with_the_reason()
    {
        NDArray<double> a = Nd.ARange(12.0).Reshape(3, 4);
        Assert.Contains("backwards", Assert.Throws<ShapeException>(() => a["::-1"].AsType<double>(copy: false) is var b ? b.AsReadOnlyTensorSpan().Lengths[0] : 0).Message, StringComparison.Ordinal);
        Assert.Contains("backwards", a.Flip(0).CanShareWith(ShareTarget.Tensor).ToString(), StringComparison.Ordinal);
        Assert.Contains("Double[,]", Assert.Throws<ShapeException>(() => Nd.AsArray(new double[2, 3]).AsTensor()).Message, StringComparison.Ordinal);
        Assert.Equal(6, Nd.AsArray(new double[2, 3]).AsTensorSpan().FlattenedLength);
        Assert.Throws<ShapeException>(() => a.T.AsMemory());
    }

    [Fact]
    public void Memory_is_the_arrays_own_wherever_it_lies()
    {
        NDArray<int> small = Nd.ARange(12).AsType<int>(), table = Nd.AsArray(new int[3, 4]);
        NDArray<int> native = Nd.AsArray<int>(Pinned, 12, Owner);
        foreach (NDArray<int> a in new[] { small, small[5..], table, table[1..], native, native[2..] })
        {
            a.AsMemory().Span[1] = 77;
            Assert.Equal(77, a.Reshape(-1)[1]);
            Assert.Equal(a.Size, a.AsReadOnlyMemory().Length);
            using System.Buffers.MemoryHandle handle = a.AsMemory()[1..].Pin();
            GC.Collect();
            unsafe
            {
                *(int*)handle.Pointer = 78;
            }
            Assert.Equal(78, a.Reshape(-1)[1]);
        }
        Assert.True(MemoryMarshal.TryGetArray((ReadOnlyMemory<int>)small[5..].AsMemory(), out ArraySegment<int> part) && part.Offset == 5);
        Assert.Throws<InvalidOperationException>(() => Nd.AsArray((ReadOnlyMemory<int>)new int[3]).AsMemory());
    }

    [Fact]
    public void Bytes_are_elements_of_any_type()
    {
        byte[] bytes = [9, 1, 0, 2, 0, 3];
        NDArray<short> a = Nd.FromBuffer<short>(bytes, count: 2, offset: 1);
        Assert.Equal([1, 2], a.ToArray());
        a[1] = 7;
        Assert.Equal(7, bytes[3]);
        Assert.Equal(3, Nd.FromBuffer<short>(bytes).Size);
        Assert.Equal([0, 3], Nd.FromBuffer<byte>(bytes.AsMemory(4)).ToArray());
        Assert.Throws<ArgumentException>(() => Nd.FromBuffer<short>(bytes, offset: 1));
        Assert.Throws<ArgumentException>(() => Nd.FromBuffer<short>(bytes, count: 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => Nd.FromBuffer<short>(bytes, offset: 7));
    }

    private static readonly int[] Owner = GC.AllocateArray<int>(12, pinned: true);

    private static unsafe nint Pinned => (nint)Unsafe.AsPointer(ref Owner[0]);
}
