using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Strided;

/// <summary>Arrays as DLPack tensors: one block of native memory holds the structure, the shape and the strides, and a handle pins the buffer.</summary>
internal static unsafe class DLPackExport
{
    public static DLPackTensor Versioned(NDArray a, bool isCopied)
    {
        var block = (DLManagedTensorVersioned*)Allocate(sizeof(DLManagedTensorVersioned), a.NDim, out long* numbers);
        *block = new()
        {
            Major = DLManagedTensorVersioned.SupportedMajor,
            Minor = DLManagedTensorVersioned.SupportedMinor,
            Flags = (a.IsWriteable ? 0 : DLManagedTensorVersioned.ReadOnly) | (isCopied ? DLManagedTensorVersioned.IsCopied : 0),
            Context = Pinned(a),
            Deleter = &DeleteVersioned,
            Tensor = Tensor(a, numbers),
        };
        return new((nint)block, isVersioned: true);
    }

    public static DLPackTensor Unversioned(NDArray a)
    {
        var block = (DLManagedTensor*)Allocate(sizeof(DLManagedTensor), a.NDim, out long* numbers);
        *block = new() { Context = Pinned(a), Deleter = &DeleteUnversioned, Tensor = Tensor(a, numbers) };
        return new((nint)block, isVersioned: false);
    }

    private static void* Allocate(int header, int rank, out long* numbers)
    {
        header = (header + sizeof(long) - 1) / sizeof(long) * sizeof(long);
        byte* block = (byte*)NativeMemory.Alloc((nuint)(header + 2 * rank * sizeof(long)));
        numbers = (long*)(block + header);
        return block;
    }

    private static nint Pinned(NDArray a) => PinnedGCHandle<object>.ToIntPtr(new PinnedGCHandle<object>(a.Owner));

    private static DLTensor Tensor(NDArray a, long* numbers)
    {
        for (int axis = 0; axis < a.NDim; axis++)
        {
            numbers[axis] = a.Shape[axis];
            numbers[a.NDim + axis] = a.Strides[axis] / a.ItemSize;
        }
        return new()
        {
            Data = (void*)a.Storage.AddressOf(a.Offset),
            DeviceType = DLPackDevice.Cpu.Type,
            NDim = a.NDim,
            Code = DLPackDType.CodeOf(a.DType),
            Bits = (byte)(8 * a.ItemSize),
            Lanes = 1,
            Shape = numbers,
            Strides = numbers + a.NDim,
        };
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void DeleteVersioned(DLManagedTensorVersioned* tensor) => Delete(tensor, tensor->Context);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void DeleteUnversioned(DLManagedTensor* tensor) => Delete(tensor, tensor->Context);

    private static void Delete(void* block, nint context)
    {
        PinnedGCHandle<object>.FromIntPtr(context).Dispose();
        NativeMemory.Free(block);
    }
}
