namespace Strided;

/// <summary>Arrays over the pages of files.</summary>
internal static class Mapping
{
    /// <summary>The array of an <c>.npy</c> file.</summary>
    public static NDArray Npy(string path, MapMode mode, DType? expected)
    {
        FileStream file = MappedFile.Open(path, mode);
        try
        {
            NpyHeader header = new NpyReader(file).Header();
            DType dtype = NpyTarget.DTypeOf(header, expected);
            if (header.Type.IsForeign) throw new InvalidDataException($"{path} has {header.Type}, in the other byte order than this machine: Load turns the bytes round, a map cannot.");
            return Map(file, mode, file.Position, Layout.Dense(header.Shape, dtype.ItemSize, header.FortranOrder ? Order.F : Order.C), dtype);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Elements of a file without a header.</summary>
    public static NDArray Raw(string path, MapMode mode, long offset, Dims? shape, Order order, DType dtype)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        FileStream file = MappedFile.Open(path, mode);
        try
        {
            long there = file.Length - offset;
            if (shape is null && (there < 0 || there % dtype.ItemSize != 0))
                throw new EndOfStreamException($"{path} has {there} bytes from byte {offset}, which is no whole number of {dtype} elements; give a shape.");
            return Map(file, mode, offset, Layout.Dense(shape ?? (nint)(there / dtype.ItemSize), dtype.ItemSize, order), dtype);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>A new <c>.npy</c> file of zeros; the file system keeps no blocks for what is never written.</summary>
    public static NDArray Create(string path, Dims shape, Order order, DType dtype)
    {
        Layout dense = Layout.Dense(shape, dtype.ItemSize, order);
        bool fortran = dense.IsFContiguous && !dense.IsCContiguous;
        byte[] header = new NpyHeader(NpyType.Of(dtype, !BitConverter.IsLittleEndian), fortran, shape).ToBytes(null);
        AtomicFile.Write(path, file =>
        {
            file.Write(header);
            file.SetLength(header.Length + dense.ByteCount);
        });
        return Npy(path, MapMode.ReadWrite, dtype);
    }

    private static NDArray Map(FileStream file, MapMode mode, long offset, in Layout layout, DType dtype)
    {
        if (layout.ByteCount > file.Length - offset)
            throw new EndOfStreamException(
                $"{file.Name} is too short: shape {layout.Shape} of {dtype} takes {layout.ByteCount} bytes from byte {offset}, and the file has {file.Length} bytes.");
        var make = new Make { Layout = layout };
        if (layout.Size == 0)
        {
            file.Dispose();
            Allocation.Of<byte>(0, zeroed: true, ref make.Storage);
        }
        else
        {
            make.Storage = MappedFile.Map(file, mode, offset, layout.ByteCount);
        }
        make.Writeable = mode != MapMode.Read;
        dtype.Accept(ref make);
        return make.Result!;
    }

    private struct Make : IAnyVisitor
    {
        public Layout Layout;
        public Storage Storage;
        public bool Writeable;
        public NDArray? Result;

        public void Visit<T>() where T : unmanaged => Result = new NDArray<T>(Storage, Layout, null, Writeable);
    }
}
