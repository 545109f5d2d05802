using System.Collections;

namespace Strided;

/// <summary>The fields of a record by name: what NumPy's structured dtypes say of <typeparamref name="T"/>, checked against the type itself.</summary>
/// <remarks>
/// A field lies where the compiler put it; padding is what no field covers. Fields are added in the order in which they lie. A file's record fits
/// when it has the same names with the same dtypes, wherever they lie there and in either byte order.
/// </remarks>
/// <example>
/// <code>
/// var points = new RecordType&lt;Point&gt; { { "x", (ref Point p) => ref p.X }, { "y", (ref Point p) => ref p.Y } };
/// Nd.Save("points.npy", a, points);
/// </code>
/// </example>
public sealed class RecordType<T> : IEnumerable<string> where T : unmanaged
{
    private readonly List<NpyField> fields = [];

    /// <summary>Adds a field of a known dtype.</summary>
    /// <exception cref="ArgumentException">The name is taken or empty, the dtype unknown, or the field meets or precedes the one before.</exception>
    public void Add<U>(string name, FieldSelector<T, U> field) where U : unmanaged =>
        Add(name, field, Known(DType.Of<U>(), name), default);

    /// <summary>Adds a field that is a record itself.</summary>
    /// <exception cref="ArgumentException">The name is taken or empty, or the field meets or precedes the one before.</exception>
    public void Add<U>(string name, FieldSelector<T, U> field, RecordType<U> record) where U : unmanaged
    {
        ArgumentNullException.ThrowIfNull(record);
        Add(name, field, record.Type, default);
    }

    /// <summary>Adds a field that holds several elements of one dtype, such as an inline array.</summary>
    /// <param name="name">The name.</param>
    /// <param name="field">The whole field.</param>
    /// <param name="dtype">What its elements are.</param>
    /// <param name="shape">How many there are along each axis, in C order.</param>
    /// <exception cref="ArgumentException">As above, or so many elements do not fill the field.</exception>
    public void Add<U>(string name, FieldSelector<T, U> field, DType dtype, Dims shape) where U : unmanaged
    {
        ArgumentNullException.ThrowIfNull(dtype);
        Add(name, field, Known(dtype, name), shape);
    }

    /// <summary>The names.</summary>
    public IEnumerator<string> GetEnumerator() => fields.Select(field => field.Name).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal NpyType Type => NpyType.Record(DType.Of<T>().ItemSize, fields);

    private void Add<U>(string name, FieldSelector<T, U> field, NpyType type, Dims shape) where U : unmanaged
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(field);
        T record = default;
        var added = new NpyField(name, (int)Records.OffsetOf(ref record, ref field(ref record)), type, shape);
        int room = DType.Of<U>().ItemSize;
        if (added.ByteCount != room) throw new ArgumentException($"Field '{name}' has {room} bytes, and {type} of shape {shape} takes {added.ByteCount}.", nameof(shape));
        if (this.Contains(name)) throw new ArgumentException($"{typeof(T).Name} has a field '{name}' already.", nameof(name));
        if (fields is [.., var last] && added.Offset < last.Offset + last.ByteCount)
            throw new ArgumentException($"Field '{name}' at byte {added.Offset} does not lie behind field '{last.Name}', which ends at byte {last.Offset + last.ByteCount}.", nameof(field));
        fields.Add(added);
    }

    private static NpyType Known(DType dtype, string name) => dtype.Kind != DTypeKind.Other
        ? NpyType.Of(dtype, !BitConverter.IsLittleEndian)
        : throw new DTypeException($"Field '{name}' is a {dtype}, which files have no dtype for; give a RecordType of it, or dtype and shape of its elements.");
}
