using System.Globalization;

namespace Strided;

/// <summary>What the <c>descr</c> of a header says.</summary>
internal static class NpyTypeParser
{
    public static NpyType Parse(object descr) => descr switch
    {
        string text => Number(text),
        List<object> fields => Record(fields),
        _ => throw new InvalidDataException("The header's descr is neither a string nor a list of fields."),
    };

    private static NpyType Number(string text)
    {
        ReadOnlySpan<char> rest = text;
        char order = '=';
        if (rest is ['<' or '>' or '|' or '=', ..])
        {
            order = rest[0];
            rest = rest[1..];
        }
        if (rest.StartsWith("O"))
            throw new InvalidDataException($"The file holds Python objects ('{Short(text)}'), which are pickled: reading them would run code. Save numbers instead.");
        bool known = rest.Length > 1 && int.TryParse(rest[1..], NumberStyles.None, CultureInfo.InvariantCulture, out int size);
        if (known && rest[0] == 'V') return NpyType.Bytes(int.Parse(rest[1..], NumberStyles.None, CultureInfo.InvariantCulture));
        foreach (DType dtype in DType.All)
            if (known && rest[0] == dtype.Character && rest[1..].SequenceEqual(dtype.ItemSize.ToString(CultureInfo.InvariantCulture)))
                return NpyType.Of(dtype, order == '>' || (order == '=' && !BitConverter.IsLittleEndian));
        throw new InvalidDataException($"There is no dtype for '{Short(text)}'; those that are known are {string.Join(", ", DType.All)} and records of them.");
    }

    private static NpyType Record(List<object> descr)
    {
        var fields = new List<NpyField>();
        var names = new HashSet<string>();
        long offset = 0;
        foreach (object entry in descr)
        {
            if (entry is not List<object> { Count: 2 or 3 } parts) throw new InvalidDataException("A field of the header's descr is not (name, type) or (name, type, shape).");
            // A field with a title is ((title, name), type).
            string name = parts[0] as string ?? (parts[0] as List<object>)?[^1] as string ?? throw new InvalidDataException("A field's name in the header is no string.");
            NpyType type = Parse(parts[1]);
            Dims shape = parts.Count == 3 ? Shape(parts[2]) : default;
            long bytes;
            try
            {
                bytes = (long)Extents.Product(shape.AsSpan(), Math.Max(type.ItemSize, 1)) * type.ItemSize;
            }
            catch (ShapeException e)
            {
                throw new InvalidDataException($"Field '{name}' in the header is too large.", e);
            }
            if (offset + bytes > Array.MaxLength) throw new InvalidDataException("The header's record is larger than 2 GB.");
            if (name.Length > 0)
            {
                if (!names.Add(name)) throw new InvalidDataException($"The header has field '{Short(name)}' twice.");
                fields.Add(new(name, (int)offset, type, shape));
            }
            offset += bytes;
        }
        return NpyType.Record((int)offset, fields);
    }

    /// <summary>A tuple of sizes; a bare integer is a tuple of one.</summary>
    public static Dims Shape(object value)
    {
        List<object> sizes = value as List<object> ?? [value];
        if (sizes.Count > Dims.MaxRank) throw new InvalidDataException($"The header's shape has {sizes.Count} axes, more than the {Dims.MaxRank} an array can have.");
        var shape = new nint[sizes.Count];
        for (int axis = 0; axis < shape.Length; axis++)
            shape[axis] = sizes[axis] is long size and >= 0 ? (nint)size : throw new InvalidDataException("A size in the header's shape is no integer from 0.");
        return shape;
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
