using System.Numerics;
using TorchSharp;
using Tensor = TorchSharp.torch.Tensor;

namespace Strided;

/// <summary>Which of Torch's dtypes is which of ours.</summary>
internal static class TorchElements
{
    /// <exception cref="DTypeException">Torch has no such dtype.</exception>
    public static torch.ScalarType Of(NDArray a) => a switch
    {
        NDArray<bool> => torch.ScalarType.Bool,
        NDArray<sbyte> => torch.ScalarType.Int8,
        NDArray<short> => torch.ScalarType.Int16,
        NDArray<int> => torch.ScalarType.Int32,
        NDArray<long> => torch.ScalarType.Int64,
        NDArray<byte> => torch.ScalarType.Byte,
        NDArray<Half> => torch.ScalarType.Float16,
        NDArray<float> => torch.ScalarType.Float32,
        NDArray<double> => torch.ScalarType.Float64,
        NDArray<Complex64> => torch.ScalarType.ComplexFloat32,
        NDArray<Complex> => torch.ScalarType.ComplexFloat64,
        _ => throw new DTypeException($"Torch has no dtype for {a.DType}, here of shape {a.Shape}. AsType converts."),
    };

    /// <summary>True when the elements lie in a CLR array that TorchSharp takes.</summary>
    public static bool IsLent(NDArray a) => (a, a.Owner) is
        (NDArray<bool>, bool[]) or (NDArray<sbyte>, sbyte[]) or (NDArray<short>, short[]) or (NDArray<int>, int[]) or (NDArray<long>, long[])
        or (NDArray<byte>, byte[]) or (NDArray<float>, float[]) or (NDArray<double>, double[]) or (NDArray<Complex>, Complex[]);

    /// <summary>The tensor's elements in its storage, which it keeps alive.</summary>
    /// <exception cref="DTypeException">There is no dtype for the tensor's.</exception>
    public static NDArray View(Tensor kept, Dims shape) => kept.dtype switch
    {
        torch.ScalarType.Bool => View<bool>(kept, shape),
        torch.ScalarType.Int8 => View<sbyte>(kept, shape),
        torch.ScalarType.Int16 => View<short>(kept, shape),
        torch.ScalarType.Int32 => View<int>(kept, shape),
        torch.ScalarType.Int64 => View<long>(kept, shape),
        torch.ScalarType.Byte => View<byte>(kept, shape),
        torch.ScalarType.Float16 => View<Half>(kept, shape),
        torch.ScalarType.Float32 => View<float>(kept, shape),
        torch.ScalarType.Float64 => View<double>(kept, shape),
        torch.ScalarType.ComplexFloat32 => View<Complex64>(kept, shape),
        torch.ScalarType.ComplexFloat64 => View<Complex>(kept, shape),
        _ => throw new DTypeException($"There is no dtype for Torch's {kept.dtype}, here of shape {shape}. to(torch.float32) converts."),
    };

    private static NDArray<T> View<T>(Tensor kept, Dims shape) where T : unmanaged
    {
        long[] steps = kept.stride();
        // Torch's steps are never negative: the last element in memory is the one with the largest index of every axis.
        nint count = shape.Contains(0) ? 0 : 1 + (nint)shape.Zip(steps).Sum(axis => (axis.First - 1) * axis.Second);
        return Nd.AsArray<T>(AddressOf(kept), count, kept).AsStrided(shape, [.. steps.Select(step => (nint)step * DType.Of<T>().ItemSize)]);
    }

    /// <summary>Where the first element lies. Storages in their own dtype would be converted: a storage of bytes is a copy.</summary>
    private static unsafe nint AddressOf(Tensor tensor)
    {
        if (tensor.numel() == 0) return 0;
        using Tensor first = tensor.as_strided([1], [1], tensor.storage_offset());
        fixed (byte* address = first.bytes) return (nint)address;
    }
}
