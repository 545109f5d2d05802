using Parquet;
using Parquet.Schema;

namespace Strided;

/// <summary>One column on its way into a file or out of it.</summary>
internal static class ParquetColumns
{
    /// <exception cref="DTypeException">There is no such type.</exception>
    public static DataField Field(string name, NDArray a) => a switch
    {
        NDArray<bool> or NDArray<sbyte> or NDArray<short> or NDArray<int> or NDArray<long> or NDArray<byte> or NDArray<ushort> or NDArray<uint> or NDArray<ulong>
            or NDArray<float> or NDArray<double> => new DataField(name, a.DType.Type, isNullable: false),
        _ => throw new DTypeException($"Column '{name}': Parquet has no type for {a.DType}. AsType converts."),
    };

    /// <summary>Writes rows as one chunk of the column, from the array's own memory where they are dense.</summary>
    public static Task Write(ParquetRowGroupWriter group, DataField field, NDArray rows, CancellationToken cancellation) => rows.AsContiguous() switch
    {
        NDArray<bool> x => group.WriteAsync(field, x.AsReadOnlyMemory(), cancellationToken: cancellation),
        NDArray<sbyte> x => group.WriteAsync(field, x.AsReadOnlyMemory(), cancellationToken: cancellation),
        NDArray<short> x => group.WriteAsync(field, x.AsReadOnlyMemory(), cancellationToken: cancellation),
        NDArray<int> x => group.WriteAsync(field, x.AsReadOnlyMemory(), cancellationToken: cancellation),
        NDArray<long> x => group.WriteAsync(field, x.AsReadOnlyMemory(), cancellationToken: cancellation),
        NDArray<byte> x => group.WriteAsync(field, x.AsReadOnlyMemory(), cancellationToken: cancellation),
        NDArray<ushort> x => group.WriteAsync(field, x.AsReadOnlyMemory(), cancellationToken: cancellation),
        NDArray<uint> x => group.WriteAsync(field, x.AsReadOnlyMemory(), cancellationToken: cancellation),
        NDArray<ulong> x => group.WriteAsync(field, x.AsReadOnlyMemory(), cancellationToken: cancellation),
        NDArray<float> x => group.WriteAsync(field, x.AsReadOnlyMemory(), cancellationToken: cancellation),
        NDArray<double> x => group.WriteAsync(field, x.AsReadOnlyMemory(), cancellationToken: cancellation),
        _ => throw new DTypeException($"Column '{field.Name}': Parquet has no type for {rows.DType}."),
    };

    /// <summary>Reads a column, each group of rows into its place.</summary>
    /// <exception cref="DTypeException">There is no dtype for its type.</exception>
    /// <exception cref="InvalidDataException">A value is null, or the column holds lists.</exception>
    public static async Task<NDArray> Read(ParquetReader reader, DataField field, string what, CancellationToken cancellation)
    {
        if (field.MaxRepetitionLevel > 0) throw new InvalidDataException($"{what} holds lists, which have no fixed shape.");
        return Type.GetTypeCode(field.ClrType) switch
        {
            TypeCode.Boolean => await Read<bool>(reader, field, what, cancellation).ConfigureAwait(false),
            TypeCode.SByte => await Read<sbyte>(reader, field, what, cancellation).ConfigureAwait(false),
            TypeCode.Int16 => await Read<short>(reader, field, what, cancellation).ConfigureAwait(false),
            TypeCode.Int32 => await Read<int>(reader, field, what, cancellation).ConfigureAwait(false),
            TypeCode.Int64 => await Read<long>(reader, field, what, cancellation).ConfigureAwait(false),
            TypeCode.Byte => await Read<byte>(reader, field, what, cancellation).ConfigureAwait(false),
            TypeCode.UInt16 => await Read<ushort>(reader, field, what, cancellation).ConfigureAwait(false),
            TypeCode.UInt32 => await Read<uint>(reader, field, what, cancellation).ConfigureAwait(false),
            TypeCode.UInt64 => await Read<ulong>(reader, field, what, cancellation).ConfigureAwait(false),
            TypeCode.Single => await Read<float>(reader, field, what, cancellation).ConfigureAwait(false),
            TypeCode.Double => await Read<double>(reader, field, what, cancellation).ConfigureAwait(false),
            _ => throw new DTypeException($"{what} is of {field.ClrType.Name}, which no dtype is for."),
        };
    }

    private static async Task<NDArray> Read<T>(ParquetReader reader, DataField field, string what, CancellationToken cancellation) where T : unmanaged
    {
        nint length = checked((nint)reader.RowGroups.Sum(group => group.RowCount));
        NDArray<T> column = Nd.Empty<T>([length]);
        nint first = 0;
        for (int k = 0; k < reader.RowGroupCount; k++)
        {
            using ParquetRowGroupReader group = reader.OpenRowGroupReader(k);
            int rows = checked((int)group.RowCount);
            if (rows == 0) continue;
            Memory<T> part = column[new Slice(first, first + rows)].AsMemory();
            int[]? levels = field.MaxDefinitionLevel > 0 ? new int[rows] : null;
            if (levels is null) await group.ReadAsync(field, part, cancellationToken: cancellation).ConfigureAwait(false);
            else
            {
                // Only values that are there are stored; where all are, they are the column.
                var values = new T?[rows];
                await group.ReadAsync<T>(field, values.AsMemory(), cancellationToken: cancellation).ConfigureAwait(false);
                for (int row = 0; row < rows; row++)
                    part.Span[row] = values[row] ?? throw new InvalidDataException($"{what} is null at row {first + row}, and an array has no nulls.");
            }
            first += rows;
        }
        return column;
    }
}
