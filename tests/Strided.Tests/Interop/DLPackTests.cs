using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Xunit;

namespace Strided.Tests;

/// <summary>Arrays lent and borrowed by the DLPack protocol, with producers and consumers written by hand in native memory.</summary>
[Collection(AloneCollection.Name)]
public unsafe class DLPackTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_consumer_sees_the_elements_in_their_place_and_calls_the_deleter_once(bool versioned)
    {
        NDArray<double> a = Nd.ARange(24.0).Reshape(4, 6)[1.., new Slice(null, null, -2)];
        nint address = a.ToDLPack(versioned: versioned).Release();
        DLTensor tensor = versioned ? ((DLManagedTensorVersioned*)address)->Tensor : ((DLManagedTensor*)address)->Tensor;

        Assert.Equal((1, 0, 2, 2, 64, 1), (tensor.DeviceType, tensor.DeviceId, tensor.NDim, tensor.Code, tensor.Bits, tensor.Lanes));
        Assert.Equal((3, 3, 6, -2), (tensor.Shape[0], tensor.Shape[1], tensor.Strides[0], tensor.Strides[1]));
        GC.Collect();
        Compact();
        for (int i = 0; i < 3; i++)
            for (int j = 0; j < 3; j++)
                Assert.Equal(a[i, j], ((double*)tensor.Data)[i * tensor.Strides[0] + j * tensor.Strides[1]]);
        *(double*)tensor.Data = 99;
        Assert.Equal(99, a[0, 0]);
        DLPackOwner.Delete(address, versioned);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_buffer_lives_until_the_deleter_is_called(bool versioned)
    {
        WeakReference buffer = Lend(versioned, out nint address);
        Compact();
        Assert.True(buffer.IsAlive);
        DLTensor tensor = versioned ? ((DLManagedTensorVersioned*)address)->Tensor : ((DLManagedTensor*)address)->Tensor;
        Assert.Equal(7, ((long*)tensor.Data)[7]);
        DLPackOwner.Delete(address, versioned);
        Compact();
        Assert.False(buffer.IsAlive);
    }

    [Fact]
    public void A_tensor_nobody_took_lets_go_when_disposed_or_forgotten()
    {
        DLPackTensor lent = Nd.Zeros(3).ToDLPack();
        lent.Dispose();
        lent.Dispose();
        Assert.Throws<ObjectDisposedException>(() => lent.Address);
        Assert.Throws<ObjectDisposedException>(() => lent.Release());

        WeakReference buffer = Forget();
        for (int k = 0; k < 5 && buffer.IsAlive; k++) Compact();
        Assert.False(buffer.IsAlive);
    }

    [Fact]
    public void Read_only_arrays_say_so_and_the_older_structure_refuses_them()
    {
        NDArray<double> a = Nd.Ones(3).BroadcastTo((2, 3));
        nint address = a.ToDLPack().Release();
        Assert.Equal(DLManagedTensorVersioned.ReadOnly, ((DLManagedTensorVersioned*)address)->Flags);
        Assert.Equal(0, ((DLManagedTensorVersioned*)address)->Tensor.Strides[0]);
        NDArray back = Nd.FromDLPack(address);
        Assert.Throws<InvalidOperationException>(() => back.Fill(1));
        Assert.Contains("read-only", Assert.Throws<InvalidOperationException>(() => a.ToDLPack(versioned: false)).Message);
        using DLPackTensor copied = a.ToDLPack(copy: true, versioned: false);
        Assert.False(copied.IsVersioned);
    }

    [Fact]
    public void Copies_are_made_when_asked_or_needed_and_the_tensor_says_so()
    {
        NDArray<double> a = Nd.ARange(4.0);
        using (DLPackTensor copied = a.ToDLPack(copy: true))
        {
            Assert.Equal(DLManagedTensorVersioned.IsCopied, ((DLManagedTensorVersioned*)copied.Address)->Flags);
            *(double*)((DLManagedTensorVersioned*)copied.Address)->Tensor.Data = 5;
            Assert.Equal(0, a[0]);
        }
        // A field of a record: 8 bytes of every 24.
        NDArray<double> field = Nd.Zeros<(double X, double Y, int Z)>(3).Field((ref (double X, double Y, int Z) point) => ref point.Y);
        using DLPackTensor whole = field.ToDLPack(copy: false);
        NDArray<long> fraction = Nd.Zeros<int>(4, 3)[.., ..2].View<long>();
        Assert.Contains("12", Assert.Throws<ShapeException>(() => fraction.ToDLPack(copy: false)).Message);
        using DLPackTensor dense = fraction.ToDLPack();
        Assert.Equal(1, ((DLManagedTensorVersioned*)dense.Address)->Tensor.Strides[0]);
        Assert.Throws<DTypeException>(() => Nd.Zeros<Guid>(2).ToDLPack());
    }

    [Fact]
    public void Every_dtype_of_the_standard_goes_there_and_back()
    {
        foreach (DType dtype in DType.All)
        {
            NDArray a = Nd.ARange(6).AsType(dtype).Reshape(2, 3).T, back = Nd.FromDLPack(a.ToDLPack());
            Assert.Equal((a.DType, a.Shape, a.Strides), (back.DType, back.Shape, back.Strides));
            Assert.True(Nd.ArrayEqual(a, back));
            back.Fill(1);
            Assert.True((bool)Nd.Equal(a, 1).All());
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_producers_memory_is_looked_at_and_given_back_once_when_the_last_view_is_gone(bool versioned)
    {
        Compact(); // What earlier tests borrowed has been given back by now.
        s_deleted = 0;
        Borrow(versioned);
        Assert.Equal(0, s_deleted);
        for (int k = 0; k < 10 && s_deleted == 0; k++) Compact();
        Compact();
        Assert.Equal(1, s_deleted);
    }

    [Fact]
    public void A_copy_gives_the_tensor_back_at_once()
    {
        Compact(); // What earlier tests borrowed has been given back by now.
        s_deleted = 0;
        NDArray a = Nd.FromDLPack(Produce(true, 0), copy: true);
        Assert.Equal(1, s_deleted);
        Assert.Equal([0, 1, 2, 3, 4, 5], a.AsType<int>().ToArray());
        Compact();
        Assert.Equal(1, s_deleted);
    }

    [Fact]
    public void Tensors_that_cannot_be_looked_at_are_refused_and_not_taken()
    {
        Compact(); // What earlier tests borrowed has been given back by now.
        s_deleted = 0;
        nint address = Produce(true, 0);
        var tensor = (DLManagedTensorVersioned*)address;
        tensor->Major = 2;
        Assert.Contains("version 2", Assert.Throws<NotSupportedException>(() => Nd.FromDLPack(address)).Message);
        tensor->Major = 1;
        tensor->Tensor.DeviceType = 2;
        Assert.Contains("device type 2", Assert.Throws<NotSupportedException>(() => Nd.FromDLPack(address)).Message);
        tensor->Tensor.DeviceType = 1;
        tensor->Tensor.Lanes = 4;
        Assert.Contains("4 lanes", Assert.Throws<DTypeException>(() => Nd.FromDLPack(address)).Message);
        tensor->Tensor.Lanes = 1;
        tensor->Tensor.Code = 4;
        Assert.Contains("code 4", Assert.Throws<DTypeException>(() => Nd.FromDLPack(address)).Message);
        Assert.Throws<ArgumentException>(() => Nd.FromDLPack(0));
        Assert.Equal(0, s_deleted);
        DLPackOwner.Delete(address, isVersioned: true);
        Assert.Equal(1, s_deleted);
    }

    [Fact]
    public void Read_only_flags_offsets_and_missing_strides_are_honoured()
    {
        nint address = Produce(true, DLManagedTensorVersioned.ReadOnly);
        ref DLTensor tensor = ref ((DLManagedTensorVersioned*)address)->Tensor;
        tensor.Strides = null;
        tensor.Shape[0] = 1;
        tensor.ByteOffset = 12;
        NDArray<int> a = (NDArray<int>)Nd.FromDLPack(address);
        Assert.Equal([3, 4, 5], a.ToArray());
        Assert.Throws<InvalidOperationException>(() => a[0, 0] = 1);
    }

    [Fact]
    public void The_device_is_the_CPU() => Assert.Equal(DLPackDevice.Cpu, Nd.Zeros(1).DLPackDevice());

    private static int s_deleted;

    /// <summary>The numbers 0 to 5 as a 2 x 3 matrix of int32 that lies backwards in memory.</summary>
    private static nint Produce(bool versioned, ulong flags)
    {
        int* data = (int*)NativeMemory.Alloc(6 * sizeof(int));
        for (int k = 0; k < 6; k++) data[k] = flags == 0 ? 5 - k : k;
        long* numbers = (long*)NativeMemory.Alloc(4 * sizeof(long));
        (numbers[0], numbers[1], numbers[2], numbers[3]) = (2, 3, -3, -1);
        DLTensor tensor = new() { Data = flags == 0 ? data + 5 : data, DeviceType = 1, NDim = 2, Code = 0, Bits = 32, Lanes = 1, Shape = numbers, Strides = numbers + 2 };
        if (versioned)
        {
            var managed = (DLManagedTensorVersioned*)NativeMemory.Alloc((nuint)sizeof(DLManagedTensorVersioned));
            *managed = new() { Major = 1, Flags = flags, Context = (nint)data, Deleter = &DeleteVersioned, Tensor = tensor };
            return (nint)managed;
        }
        var old = (DLManagedTensor*)NativeMemory.Alloc((nuint)sizeof(DLManagedTensor));
        *old = new() { Context = (nint)data, Deleter = &DeleteOld, Tensor = tensor };
        return (nint)old;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void DeleteVersioned(DLManagedTensorVersioned* managed) => Free(managed->Tensor.Shape, managed->Context, managed);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void DeleteOld(DLManagedTensor* managed) => Free(managed->Tensor.Shape, managed->Context, managed);

    private static void Free(void* numbers, nint data, void* managed)
    {
        NativeMemory.Free(numbers);
        NativeMemory.Free((void*)data);
        NativeMemory.Free(managed);
        Interlocked.Increment(ref s_deleted);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Borrow(bool versioned)
    {
        NDArray a = Nd.FromDLPack(Produce(versioned, 0), versioned);
        NDArray view = a.T[1..];
        a = null!;
        Compact();
        Assert.Equal([1, 4, 2, 5], view.AsType<int>().ToArray());
        Assert.Equal((2, 2), view.Shape);
        view.Fill(9);
        Assert.Equal([9, 9, 9, 9], view.AsType<int>().ToArray());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Lend(bool versioned, out nint address)
    {
        NDArray<long> a = Nd.ARange(10);
        address = a.ToDLPack(versioned: versioned).Release();
        return new(a.Owner);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Forget()
    {
        NDArray<long> a = Nd.ARange(10);
        a.ToDLPack();
        return new(a.Owner);
    }

    private static void Compact()
    {
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
    }
}
