using Apache.Arrow.Types;

namespace Strided;

/// <summary>Which Arrow type holds the elements of a dtype, and the other way round.</summary>
internal static class ArrowTypes
{
    /// <exception cref="DTypeException">Arrow has no such type.</exception>
    public static IArrowType Of(NDArray a) => a switch
    {
        NDArray<bool> => BooleanType.Default,
        NDArray<sbyte> => Int8Type.Default,
        NDArray<short> => Int16Type.Default,
        NDArray<int> => Int32Type.Default,
        NDArray<long> => Int64Type.Default,
        NDArray<byte> => UInt8Type.Default,
        NDArray<ushort> => UInt16Type.Default,
        NDArray<uint> => UInt32Type.Default,
        NDArray<ulong> => UInt64Type.Default,
        NDArray<Half> => HalfFloatType.Default,
        NDArray<float> => FloatType.Default,
        NDArray<double> => DoubleType.Default,
        _ => throw new DTypeException($"Arrow has no type for {a.DType}, here of shape {a.Shape}. A view of its parts, such as a.Real(), has one."),
    };

    /// <summary>Values of a fixed width as an array over the memory at an address.</summary>
    /// <exception cref="DTypeException">There is no dtype for the type.</exception>
    public static NDArray View(IArrowType type, nint address, Dims shape, object owner, string what) => type.TypeId switch
    {
        ArrowTypeId.Int8 => Nd.AsArray<sbyte>(address, shape, owner, writeable: false),
        ArrowTypeId.Int16 => Nd.AsArray<short>(address, shape, owner, writeable: false),
        ArrowTypeId.Int32 => Nd.AsArray<int>(address, shape, owner, writeable: false),
        ArrowTypeId.Int64 => Nd.AsArray<long>(address, shape, owner, writeable: false),
        ArrowTypeId.UInt8 => Nd.AsArray<byte>(address, shape, owner, writeable: false),
        ArrowTypeId.UInt16 => Nd.AsArray<ushort>(address, shape, owner, writeable: false),
        ArrowTypeId.UInt32 => Nd.AsArray<uint>(address, shape, owner, writeable: false),
        ArrowTypeId.UInt64 => Nd.AsArray<ulong>(address, shape, owner, writeable: false),
        ArrowTypeId.HalfFloat => Nd.AsArray<Half>(address, shape, owner, writeable: false),
        ArrowTypeId.Float => Nd.AsArray<float>(address, shape, owner, writeable: false),
        ArrowTypeId.Double => Nd.AsArray<double>(address, shape, owner, writeable: false),
        _ => throw Unknown(type, what),
    };

    /// <exception cref="DTypeException">There is no dtype for the type.</exception>
    public static int ItemSize(IArrowType type, string what) => type.TypeId switch
    {
        ArrowTypeId.Int8 or ArrowTypeId.UInt8 => 1,
        ArrowTypeId.Int16 or ArrowTypeId.UInt16 or ArrowTypeId.HalfFloat => 2,
        ArrowTypeId.Int32 or ArrowTypeId.UInt32 or ArrowTypeId.Float => 4,
        ArrowTypeId.Int64 or ArrowTypeId.UInt64 or ArrowTypeId.Double => 8,
        _ => throw Unknown(type, what),
    };

    private static DTypeException Unknown(IArrowType type, string what) => new($"{what} is of Arrow's type {type.Name}, which no dtype is for.");
}
