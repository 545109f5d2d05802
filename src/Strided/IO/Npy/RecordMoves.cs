namespace Strided;

/// <summary>How the records of a file become the records of a program: which bytes go where.</summary>
internal sealed class RecordMoves
{
    private readonly List<(int From, int To, int Count)> moves = [];
    private readonly NpyType file;
    private readonly int itemSize;

    private RecordMoves(NpyType file, NpyType target)
    {
        this.file = file;
        itemSize = target.ItemSize;
        Pair(file, target, 0, 0, "");
    }

    /// <summary>How to get from the file's records to the target's; null when they lie the same way.</summary>
    /// <exception cref="InvalidDataException">Names, dtypes or shapes differ.</exception>
    public static RecordMoves? Between(NpyType file, NpyType target)
    {
        var pairs = new RecordMoves(file, target);
        return file.ItemSize == target.ItemSize && pairs.moves.TrueForAll(move => move.From == move.To) ? null : pairs;
    }

    /// <summary>Moves whole records. The padding of the target becomes zero.</summary>
    public void Move(ReadOnlySpan<byte> from, Span<byte> to)
    {
        to.Clear();
        for (int x = 0, z = 0; x < from.Length; x += file.ItemSize, z += itemSize)
            foreach ((int source, int target, int count) in moves)
                from.Slice(x + source, count).CopyTo(to.Slice(z + target, count));
    }

    private void Pair(NpyType from, NpyType to, int x, int z, string path)
    {
        string[] missing = [.. to.Fields!.Select(field => field.Name).Except(from.Fields!.Select(field => field.Name))];
        string[] surplus = [.. from.Fields!.Select(field => field.Name).Except(to.Fields!.Select(field => field.Name))];
        if (missing.Length + surplus.Length > 0)
            throw new InvalidDataException(
                $"The file's record {path}has fields {Names(from)}, and fields {Names(to)} are asked for{(surplus.Length > 0 ? $": {string.Join(", ", surplus)} would be lost" : "")}.");
        foreach (NpyField field in to.Fields!)
        {
            NpyField found = from.Fields!.First(other => other.Name == field.Name);
            string name = path + field.Name;
            if (found.Shape != field.Shape) throw new InvalidDataException($"Field '{name}' has shape {found.Shape} in the file, and {field.Shape} is asked for.");
            if (found.Type.IsRecord && field.Type.IsRecord && field.Shape.Count == 0)
                Pair(found.Type, field.Type, x + found.Offset, z + field.Offset, name + ".");
            else if (found.Type.In(false).ToString() == field.Type.In(false).ToString())
                moves.Add((x + found.Offset, z + field.Offset, field.ByteCount));
            else throw new InvalidDataException($"Field '{name}' is {found.Type} in the file, and {field.Type} is asked for.");
        }
    }

    private static string Names(NpyType record) => string.Join(", ", record.Fields!.Select(field => $"'{field.Name}'"));
}
