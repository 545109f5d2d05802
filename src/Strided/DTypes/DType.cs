using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>The type of an array's elements, as a value: name, kind and size. There is one object per element type.</summary>
public abstract class DType
{
    private protected DType(DTypeCode code, string name, DTypeKind kind, int itemSize, char character)
    {
        Code = code;
        Name = name;
        Kind = kind;
        ItemSize = itemSize;
        Character = character;
    }

    /// <summary>bool: true or false in one byte.</summary>
    public static DType Bool => Of<bool>();

    /// <summary>int8.</summary>
    public static DType Int8 => Of<sbyte>();

    /// <summary>int16.</summary>
    public static DType Int16 => Of<short>();

    /// <summary>int32.</summary>
    public static DType Int32 => Of<int>();

    /// <summary>int64, the default integer.</summary>
    public static DType Int64 => Of<long>();

    /// <summary>uint8.</summary>
    public static DType UInt8 => Of<byte>();

    /// <summary>uint16.</summary>
    public static DType UInt16 => Of<ushort>();

    /// <summary>uint32.</summary>
    public static DType UInt32 => Of<uint>();

    /// <summary>uint64.</summary>
    public static DType UInt64 => Of<ulong>();

    /// <summary>float16: IEEE half precision.</summary>
    public static DType Float16 => Of<Half>();

    /// <summary>float32: IEEE single precision.</summary>
    public static DType Float32 => Of<float>();

    /// <summary>float64: IEEE double precision, the default.</summary>
    public static DType Float64 => Of<double>();

    /// <summary>complex64: two float32.</summary>
    public static DType Complex64 => Of<Complex64>();

    /// <summary>complex128: two float64.</summary>
    public static DType Complex128 => Of<Complex>();

    /// <summary>The dtypes the library knows by name, from bool to complex128.</summary>
    public static IReadOnlyList<DType> All { get; } =
        [Bool, Int8, Int16, Int32, Int64, UInt8, UInt16, UInt32, UInt64, Float16, Float32, Float64, Complex64, Complex128];

    /// <summary>NumPy's name, such as <c>float64</c>; the CLR name for types NumPy does not have.</summary>
    public string Name { get; }

    /// <summary>What family the dtype belongs to.</summary>
    public DTypeKind Kind { get; }

    /// <summary>Bytes per element.</summary>
    public int ItemSize { get; }

    /// <summary>NumPy's kind letter: b, i, u, f, c, or V for everything else.</summary>
    public char Character { get; }

    /// <summary>The element type.</summary>
    public abstract Type Type { get; }

    internal DTypeCode Code { get; }

    /// <summary>The dtype of element type <typeparamref name="T"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DType<T> Of<T>() where T : unmanaged => DType<T>.Instance;

    /// <summary>The dtype with NumPy's name, such as <c>"float32"</c>.</summary>
    /// <exception cref="DTypeException">There is no such dtype.</exception>
    public static DType Parse(string name)
    {
        foreach (DType dtype in All)
            if (dtype.Name == name) return dtype;
        throw new DTypeException($"There is no dtype named '{name}'; the names are {string.Join(", ", All)}.");
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>Calls the visitor with the element type. Every type has this much in common.</summary>
    internal abstract void Accept<TVisitor>(ref TVisitor visitor) where TVisitor : struct, IAnyVisitor, allows ref struct;
}
