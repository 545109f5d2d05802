namespace Strided;

/// <summary>DLPack tensors as arrays over the same memory. Everything is checked before the tensor is taken.</summary>
internal static unsafe class DLPackImport
{
    public static NDArray Take(nint address, bool isVersioned, out DLPackOwner owner)
    {
        if (address == 0) throw new ArgumentException("Address 0 holds no DLPack tensor.", nameof(address));
        bool writeable = true;
        if (isVersioned)
        {
            var managed = (DLManagedTensorVersioned*)address;
            if (managed->Major != DLManagedTensorVersioned.SupportedMajor)
                throw new NotSupportedException($"DLPack version {managed->Major}.{managed->Minor} is not version {DLManagedTensorVersioned.SupportedMajor}.");
            writeable = (managed->Flags & DLManagedTensorVersioned.ReadOnly) == 0;
        }
        ref DLTensor tensor = ref isVersioned ? ref ((DLManagedTensorVersioned*)address)->Tensor : ref ((DLManagedTensor*)address)->Tensor;
        if (tensor.DeviceType != DLPackDevice.Cpu.Type)
            throw new NotSupportedException($"The tensor is on DLPack's device type {tensor.DeviceType}; only memory of the CPU (1) can be looked at.");
        DType dtype = DLPackDType.Of(tensor.Code, tensor.Bits, tensor.Lanes);
        Layout layout = LayoutOf(tensor, dtype.ItemSize);
        (nint low, nint high) = layout.Size == 0 ? (0, 0) : Overlap.Bounds(0, layout.Shape.AsSpan(), layout.Strides.AsSpan(), dtype.ItemSize);
        nint first = (nint)tensor.Data + (nint)tensor.ByteOffset;
        if (tensor.Data is null && layout.Size > 0) throw new ArgumentException($"The tensor of shape {layout.Shape} has no data.", nameof(address));
        owner = new(address, isVersioned);
        var make = new Make { Storage = Storage.Of(owner, first + low, high - low, writeable), Layout = layout.WithOffset(-low) };
        dtype.Accept(ref make);
        return make.Result!;
    }

    private static Layout LayoutOf(in DLTensor tensor, int itemSize)
    {
        if ((uint)tensor.NDim > Dims.MaxRank) throw new ShapeException($"A tensor of {tensor.NDim} axes has more than the {Dims.MaxRank} an array may have.");
        Span<nint> shape = stackalloc nint[tensor.NDim], strides = stackalloc nint[tensor.NDim];
        for (int axis = 0; axis < shape.Length; axis++)
        {
            shape[axis] = checked((nint)tensor.Shape[axis]);
            if (shape[axis] < 0) throw new ShapeException($"Axis {axis} of the tensor has size {shape[axis]}.");
            if (tensor.Strides is not null) strides[axis] = checked((nint)tensor.Strides[axis] * itemSize);
        }
        return tensor.Strides is null ? Layout.Dense(Dims.Create(shape), itemSize) : new(Dims.Create(shape), Dims.Create(strides), 0, itemSize);
    }

    private struct Make : IAnyVisitor
    {
        public Storage Storage;
        public Layout Layout;
        public NDArray? Result;

        public void Visit<T>() where T : unmanaged => Result = new NDArray<T>(Storage, Layout);
    }
}
