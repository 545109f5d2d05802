namespace Strided;

/// <summary>What a file shall become: an array of whatever dtype it has, of a dtype that is expected, or of records.</summary>
internal abstract class NpyTarget
{
    /// <summary>Whatever numbers the file has.</summary>
    public static NpyTarget Any { get; } = new Numbers(null);

    public static NpyTarget Of(DType expected) =>
        expected.Kind == DTypeKind.Other
            ? throw new DTypeException($"{expected} is a record for files; give its RecordType.")
            : new Numbers(expected);

    public static NpyTarget Of<T>(RecordType<T> record) where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(record);
        return new Records<T>(record.Type);
    }

    /// <summary>A new array for the file's bytes, dense in the file's order.</summary>
    public abstract NDArray Room(NpyHeader header);

    /// <summary>The array that the file's bytes become.</summary>
    public abstract NDArray Finish(NpyHeader header, NDArray room);

    /// <summary>Checks that the file holds what is expected, and answers its dtype.</summary>
    public static DType DTypeOf(NpyHeader header, DType? expected)
    {
        NpyType type = header.Type;
        if (type.Number is not { } dtype)
            throw new InvalidDataException($"The file holds {(type.IsRecord ? "records" : "bytes of no meaning")}, {Short(type)}; a RecordType says how to read them.");
        return expected is null || expected == dtype ? dtype : throw new DTypeException($"The file holds {dtype} and not {expected}. Load it without a type and convert with AsType.");
    }

    protected static Layout LayoutOf(NpyHeader header, int itemSize) => Layout.Dense(header.Shape, itemSize, header.FortranOrder ? Order.F : Order.C);

    /// <summary>Turns the bytes round where the file has them in the other order.</summary>
    protected static void MakeNative(NpyType type, NDArray room)
    {
        if (!type.IsForeign) return;
        int most = Math.Max((1 << 20) / type.ItemSize, 1) * type.ItemSize;
        for (nint done = 0; done < room.NBytes; done += most)
            type.Swap(room.Storage.Elements<byte>(room.Offset + done, (int)nint.Min(most, room.NBytes - done)));
    }

    private static string Short(NpyType type)
    {
        string text = type.ToString();
        return text.Length <= 200 ? text : text[..200] + "…";
    }

    private sealed class Numbers(DType? expected) : NpyTarget
    {
        public override NDArray Room(NpyHeader header)
        {
            DType dtype = DTypeOf(header, expected);
            return Creation.Empty(LayoutOf(header, dtype.ItemSize), dtype, zeroed: false);
        }

        public override NDArray Finish(NpyHeader header, NDArray room)
        {
            MakeNative(header.Type, room);
            if (room is NDArray<bool> truth) Normalize(truth.View<byte>());
            return room;
        }

        // A bool of .NET is 0 or 1; a file may say anything.
        private static void Normalize(NDArray<byte> bytes)
        {
            for (nint done = 0; done < bytes.NBytes; done += 1 << 20)
            {
                Span<byte> part = bytes.Storage.Elements<byte>(bytes.Offset + done, (int)nint.Min(1 << 20, bytes.NBytes - done));
                if (!part.ContainsAnyExceptInRange((byte)0, (byte)1)) continue;
                foreach (ref byte value in part) value = value != 0 ? (byte)1 : (byte)0;
            }
        }
    }

    private sealed class Records<T>(NpyType asked) : NpyTarget where T : unmanaged
    {
        public override NDArray Room(NpyHeader header)
        {
            if (!header.Type.IsRecord)
                throw new InvalidDataException($"The file holds {header.Type} and no records of {DType.Of<T>()}.");
            return RecordMoves.Between(header.Type, asked) is null
                ? NDArray<T>.Allocate(LayoutOf(header, asked.ItemSize), zeroed: false)
                : NDArray<byte>.Allocate(Layout.Dense(header.ByteCount, sizeof(byte)), zeroed: false);
        }

        public override NDArray Finish(NpyHeader header, NDArray room)
        {
            MakeNative(header.Type, room);
            if (RecordMoves.Between(header.Type, asked) is not { } moves) return room;
            NDArray<T> records;
            try
            {
                records = NDArray<T>.Allocate(LayoutOf(header, asked.ItemSize), zeroed: true);
            }
            catch (ShapeException e)
            {
                throw new InvalidDataException(e.Message, e);
            }
            for (nint k = 0; k < records.Size; k++)
            {
                moves.Move(
                    room.Storage.Elements<byte>(room.Offset + k * header.Type.ItemSize, header.Type.ItemSize),
                    records.Storage.Elements<byte>(records.Offset + k * asked.ItemSize, asked.ItemSize));
            }
            return records;
        }
    }
}
