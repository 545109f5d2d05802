using System.Runtime.InteropServices;
using PureHDF;
using PureHDF.VOL.Native;
using FileSelection = PureHDF.Selections.Selection;

namespace Strided;

/// <summary>Which of HDF5's types holds a dtype, and the other way round.</summary>
internal static class Hdf5Elements
{
    /// <summary>A dataset to be written from the memory of the array, or from a copy in C order.</summary>
    /// <exception cref="DTypeException">There is no such type.</exception>
    public static H5Dataset Lend(NDArray a, uint[]? chunks, string name) => a.AsContiguous() switch
    {
        NDArray<sbyte> x => Lend(x, chunks),
        NDArray<short> x => Lend(x, chunks),
        NDArray<int> x => Lend(x, chunks),
        NDArray<long> x => Lend(x, chunks),
        NDArray<byte> x => Lend(x, chunks),
        NDArray<ushort> x => Lend(x, chunks),
        NDArray<uint> x => Lend(x, chunks),
        NDArray<ulong> x => Lend(x, chunks),
        NDArray<Half> x => Lend(x, chunks),
        NDArray<float> x => Lend(x, chunks),
        NDArray<double> x => Lend(x, chunks),
        _ => throw new DTypeException($"Dataset '{name}' of {a.DType}, shape {a.Shape}: HDF5 files are written of numbers. A view as numbers, such as View<byte>() of truth values, is one."),
    };

    /// <exception cref="DTypeException">There is no dtype for the type.</exception>
    public static DType DTypeOf(IH5DataType type, string what) => (type.Class, type.Size) switch
    {
        (H5DataTypeClass.FixedPoint, 1) => type.FixedPoint.IsSigned ? DType.Int8 : DType.UInt8,
        (H5DataTypeClass.FixedPoint, 2) => type.FixedPoint.IsSigned ? DType.Int16 : DType.UInt16,
        (H5DataTypeClass.FixedPoint, 4) => type.FixedPoint.IsSigned ? DType.Int32 : DType.UInt32,
        (H5DataTypeClass.FixedPoint, 8) => type.FixedPoint.IsSigned ? DType.Int64 : DType.UInt64,
        (H5DataTypeClass.FloatingPoint, 2) => DType.Float16,
        (H5DataTypeClass.FloatingPoint, 4) => DType.Float32,
        (H5DataTypeClass.FloatingPoint, 8) => DType.Float64,
        _ => throw new DTypeException($"{what} is of HDF5's type {type.Class} of {type.Size} bytes, which no dtype is for."),
    };

    /// <summary>Fills a new dense array with the selected elements.</summary>
    public static void Read(NativeDataset dataset, NDArray z, FileSelection selection)
    {
        switch (z)
        {
            case NDArray<sbyte> x: Read(dataset, x, selection); break;
            case NDArray<short> x: Read(dataset, x, selection); break;
            case NDArray<int> x: Read(dataset, x, selection); break;
            case NDArray<long> x: Read(dataset, x, selection); break;
            case NDArray<byte> x: Read(dataset, x, selection); break;
            case NDArray<ushort> x: Read(dataset, x, selection); break;
            case NDArray<uint> x: Read(dataset, x, selection); break;
            case NDArray<ulong> x: Read(dataset, x, selection); break;
            case NDArray<Half> x: Read(dataset, x, selection); break;
            case NDArray<float> x: Read(dataset, x, selection); break;
            case NDArray<double> x: Read(dataset, x, selection); break;
        }
    }

    private static void Read<T>(NativeDataset dataset, NDArray<T> z, FileSelection selection) where T : unmanaged => dataset.Read(z.AsSpan(), selection);

    private static H5Dataset Lend<T>(NDArray<T> x, uint[]? chunks) where T : unmanaged =>
        new(MemoryMarshal.AsMemory(x.AsReadOnlyMemory()), chunks, fileDims: [.. x.Shape.Select(size => (ulong)size)]);
}
