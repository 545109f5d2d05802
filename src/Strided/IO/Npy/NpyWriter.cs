namespace Strided;

/// <summary>An array as the bytes of an <c>.npy</c> file, a piece at a time.</summary>
internal static class NpyWriter
{
    /// <summary>What is gathered before it is written, of arrays that are not contiguous.</summary>
    private const int BlockBytes = 1 << 18;

    private const int PieceBytes = 1 << 30;

    public static NpyType TypeOf(NDArray a) => a.DType.Kind != DTypeKind.Other
        ? NpyType.Of(a.DType, !BitConverter.IsLittleEndian)
        : throw new DTypeException($"Files have no dtype for {a.DType}; give its RecordType.");

    /// <summary>Header and elements. What cannot be written is refused before the first piece.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Pieces(NDArray a, NpyType type, NpyFormat? format, string operation, bool alwaysC = false)
    {
        format ??= NpyFormat.Default;
        bool fortran = !alwaysC && a.Layout.IsFContiguous && !a.Layout.IsCContiguous;
        byte[] header = new NpyHeader(type.In(format.BigEndian), fortran, a.Shape).ToBytes(format.Version);
        return Elements(a, type.In(format.BigEndian), fortran, operation).Prepend(header);
    }

    /// <summary>The elements alone, in C order, or in Fortran order.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Elements(NDArray a, NpyType type, bool fortran, string operation)
    {
        if (a.Size == 0) return [];
        bool contiguous = fortran || a.Layout.IsCContiguous;
        if (contiguous && !type.IsForeign) return Stretches(a);
        Copies.Enter(contiguous ? CopyReason.Conversion : CopyReason.Contiguity, operation, a.NBytes, a.Layout, a.Shape);
        return Gathered(fortran ? a.T : a, type);
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Stretches(NDArray a)
    {
        for (nint done = 0; done < a.NBytes; done += PieceBytes)
            yield return a.Storage.Memory<byte>(a.Offset + done, (int)nint.Min(a.NBytes - done, PieceBytes));
        a.WasRead();
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Gathered(NDArray a, NpyType type)
    {
        nint room = nint.Max(BlockBytes / a.ItemSize, 1);
        NDArray scratch = a.NewLike(Layout.Dense(nint.Min(room, a.Size), a.ItemSize), zeroed: false);
        Memory<byte> bytes = scratch.Storage.Memory<byte>(scratch.Offset, (int)scratch.NBytes);
        foreach (NDArray block in Blocks(a, room))
        {
            scratch.With(Layout.Dense(block.Shape, a.ItemSize).WithOffset(scratch.Offset), writeable: true).Assign(block);
            Memory<byte> filled = bytes[..(int)block.NBytes];
            if (type.IsForeign) type.Swap(filled.Span);
            yield return filled;
        }
    }

    /// <summary>The array cut along its first axes into views of at most so many elements, in C order.</summary>
    private static IEnumerable<NDArray> Blocks(NDArray a, nint most)
    {
        if (a.Size <= most) return [a];
        nint row = a.Size / a.Shape[0];
        return row <= most ? Rows(a, most / row) : Rows(a, 1).SelectMany(one => Blocks(one.Squeeze(0), most));
    }

    private static IEnumerable<NDArray> Rows(NDArray a, nint count)
    {
        for (nint start = 0; start < a.Shape[0]; start += count) yield return a[new Slice(start, nint.Min(start + count, a.Shape[0]))];
    }
}
