using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Strided;

/// <summary>Which of ONNX Runtime's element types holds a dtype, and the other way round.</summary>
internal static class OrtElements
{
    /// <summary>A value over the memory of a dense array.</summary>
    /// <exception cref="DTypeException">ONNX Runtime has no such element type.</exception>
    public static OrtValue Lend(NDArray dense) => dense switch
    {
        NDArray<bool> x => Lend(x),
        NDArray<sbyte> x => Lend(x),
        NDArray<short> x => Lend(x),
        NDArray<int> x => Lend(x),
        NDArray<long> x => Lend(x),
        NDArray<byte> x => Lend(x),
        NDArray<ushort> x => Lend(x),
        NDArray<uint> x => Lend(x),
        NDArray<ulong> x => Lend(x),
        NDArray<Half> x => Lend(x.View<Float16>()),
        NDArray<float> x => Lend(x),
        NDArray<double> x => Lend(x),
        _ => throw Unknown(dense),
    };

    /// <exception cref="DTypeException">ONNX Runtime has no such element type.</exception>
    public static void Require(NDArray a)
    {
        if (a.DType.Kind is DTypeKind.Complex or DTypeKind.Other) throw Unknown(a);
    }

    /// <exception cref="DTypeException">There is no dtype for the element type.</exception>
    public static NDArray View(TensorElementType type, nint address, Dims shape, object owner) => type switch
    {
        TensorElementType.Bool => Nd.AsArray<bool>(address, shape, owner),
        TensorElementType.Int8 => Nd.AsArray<sbyte>(address, shape, owner),
        TensorElementType.Int16 => Nd.AsArray<short>(address, shape, owner),
        TensorElementType.Int32 => Nd.AsArray<int>(address, shape, owner),
        TensorElementType.Int64 => Nd.AsArray<long>(address, shape, owner),
        TensorElementType.UInt8 => Nd.AsArray<byte>(address, shape, owner),
        TensorElementType.UInt16 => Nd.AsArray<ushort>(address, shape, owner),
        TensorElementType.UInt32 => Nd.AsArray<uint>(address, shape, owner),
        TensorElementType.UInt64 => Nd.AsArray<ulong>(address, shape, owner),
        TensorElementType.Float16 => Nd.AsArray<Half>(address, shape, owner),
        TensorElementType.Float => Nd.AsArray<float>(address, shape, owner),
        TensorElementType.Double => Nd.AsArray<double>(address, shape, owner),
        _ => throw new DTypeException($"There is no dtype for ONNX Runtime's {type}, here of shape {shape}."),
    };

    /// <summary>The element type's name as dtypes are called.</summary>
    public static string NameOf(TensorElementType type) => type switch
    {
        TensorElementType.Float => DType.Float32.Name,
        TensorElementType.Double => DType.Float64.Name,
        _ => type.ToString().ToLowerInvariant(),
    };

    // The value holds the memory in place, and its owner alive, until it is disposed. A model does not write into what it reads.
    private static OrtValue Lend<T>(NDArray<T> x) where T : unmanaged =>
        OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, MemoryMarshal.AsMemory(x.AsReadOnlyMemory()), [.. x.Shape.Select(size => (long)size)]);

    private static DTypeException Unknown(NDArray a) => new($"ONNX Runtime has no element type for {a.DType}, here of shape {a.Shape}.");
}
