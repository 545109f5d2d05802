namespace Strided;

/// <summary>Appends along the first axis of a file's array: elements first, then the header that counts them.</summary>
internal static class NpyAppending
{
    public static void Append(string path, NDArray a)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete, bufferSize: 0);
        NpyHeader header = new NpyReader(file).Header();
        long start = file.Position, end = start + header.ByteCount;
        Check(header, a, path);
        if (end > file.Length) throw new EndOfStreamException($"{path} ends too early: shape {header.Shape} takes {header.ByteCount} bytes, and {file.Length - start} are there.");

        nint[] grown = header.Shape.ToArray();
        grown[0] = checked(grown[0] + a.Shape[0]);
        byte[] head = Head(file, header with { Shape = grown });
        IEnumerable<ReadOnlyMemory<byte>> pieces = NpyWriter.Elements(a, header.Type, fortran: false, nameof(Nd.SaveAppend));
        if (head.Length != start)
        {
            Rewrite(path, file, start, header.ByteCount, head, pieces);
            return;
        }
        file.Position = end;
        foreach (ReadOnlyMemory<byte> piece in pieces) file.Write(piece.Span);
        file.Position = 0;
        file.Write(head);
    }

    private static void Check(NpyHeader header, NDArray a, string path)
    {
        if (NpyTarget.DTypeOf(header, null) != a.DType) throw new DTypeException($"{path} holds {header.Type.Number}, and {a.DType} is to be appended.");
        if (header.FortranOrder && header.Shape.Count > 1) throw new InvalidDataException($"{path} is in Fortran order, where the first axis does not grow.");
        if (header.Shape.Count != a.NDim || !header.Shape.AsSpan()[1..].SequenceEqual(a.Shape.AsSpan()[1..]))
            throw new ShapeException($"Shape {a.Shape} does not append to shape {header.Shape} of {path}: all sizes but the first must be the same.");
    }

    /// <summary>The new header in the version that the file has.</summary>
    private static byte[] Head(FileStream file, NpyHeader header)
    {
        file.Position = 6;
        return header.ToBytes(file.ReadByte());
    }

    /// <summary>The header needs another place than it has: the file is written anew.</summary>
    private static void Rewrite(string path, FileStream old, long start, nint bytes, byte[] head, IEnumerable<ReadOnlyMemory<byte>> pieces)
    {
        AtomicFile.Write(path, file =>
        {
            file.Write(head);
            old.Position = start;
            var buffer = new byte[nint.Min(bytes, 1 << 20)];
            for (nint left = bytes; left > 0;)
            {
                int read = old.ReadAtLeast(buffer.AsSpan(0, (int)nint.Min(left, buffer.Length)), 1);
                file.Write(buffer, 0, read);
                left -= read;
            }
            foreach (ReadOnlyMemory<byte> piece in pieces) file.Write(piece.Span);
        });
    }
}
