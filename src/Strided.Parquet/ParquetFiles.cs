using Parquet;
using Parquet.Schema;

namespace Strided;

/// <summary>Arrays as numeric columns of Parquet files.</summary>
public static class ParquetFiles
{
    extension(Nd)
    {
        /// <summary>Writes arrays of one axis as the columns of a Parquet file, which appears whole or not at all. Rows that are not dense are copied, one group at a time.</summary>
        /// <param name="path">The file's name.</param>
        /// <param name="columns">A name and an array for each column; all have the same length.</param>
        /// <param name="rowsPerGroup">How many rows are written, and can be read, together.</param>
        /// <param name="cancellation">Stops writing; nothing is left of the file.</param>
        /// <exception cref="ShapeException">The arrays have different lengths, or one has not one axis.</exception>
        /// <exception cref="DTypeException">Parquet has no such type.</exception>
        /// <example><code>await Nd.SaveParquetAsync("run.parquet", [("t", times), ("price", prices)]);</code></example>
        public static async Task SaveParquetAsync(
            string path, IReadOnlyList<(string Name, NDArray Array)> columns, int rowsPerGroup = 1_000_000, CancellationToken cancellation = default)
        {
            ArgumentNullException.ThrowIfNull(columns);
            ArgumentOutOfRangeException.ThrowIfLessThan(rowsPerGroup, 1);
            DataField[] fields = [.. columns.Select(column => FieldOf(column, columns[0]))];
            nint length = columns.Count == 0 ? 0 : columns[0].Array.Length;
            await AtomicFile.WriteAsync(path, async file =>
            {
                await using ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), file, cancellationToken: cancellation).ConfigureAwait(false);
                for (nint first = 0; first < length; first += rowsPerGroup)
                {
                    using ParquetRowGroupWriter group = writer.CreateRowGroup();
                    var rows = new Slice(first, Math.Min(first + rowsPerGroup, length));
                    for (int k = 0; k < fields.Length; k++) await ParquetColumns.Write(group, fields[k], columns[k].Array[rows], cancellation).ConfigureAwait(false);
                }
            }).ConfigureAwait(false);
        }

        /// <summary>Copy: the numeric columns of a Parquet file, or those asked for, each read into one new array.</summary>
        /// <param name="path">The file's name.</param>
        /// <param name="columns">Which; all unless given.</param>
        /// <param name="cancellation">Stops reading.</param>
        /// <exception cref="ArgumentException">There is no such column.</exception>
        /// <exception cref="DTypeException">There is no dtype for a column's type.</exception>
        /// <exception cref="InvalidDataException">It is no Parquet file, or a column has nulls or lists.</exception>
        /// <example><code>NDArray prices = (await Nd.LoadParquetAsync("run.parquet", ["price"]))["price"];</code></example>
        [AlwaysCopies]
        public static async Task<IReadOnlyDictionary<string, NDArray>> LoadParquetAsync(
            string path, IReadOnlyList<string>? columns = null, CancellationToken cancellation = default)
        {
            ArgumentException.ThrowIfNullOrEmpty(path);
            ParquetReader reader = await Open(path, cancellation).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                Dictionary<string, NDArray> arrays = [];
                foreach (DataField field in Chosen(reader.Schema.DataFields, columns, path))
                    arrays[field.Path.ToString()] = await ParquetColumns.Read(reader, field, $"{path}: column '{field.Path}'", cancellation).ConfigureAwait(false);
                return arrays;
            }
        }
    }

    private static async Task<ParquetReader> Open(string path, CancellationToken cancellation)
    {
        try
        {
            return await ParquetReader.CreateAsync(path, cancellationToken: cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not (FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException or OperationCanceledException))
        {
            throw new InvalidDataException($"{path} is no Parquet file that can be read: {e.Message}", e);
        }
    }

    private static DataField FieldOf((string Name, NDArray Array) column, (string Name, NDArray Array) first)
    {
        (string name, NDArray a) = column;
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(a);
        if (a.NDim != 1) throw new ShapeException($"Column '{name}' has shape {a.Shape}, and a column has one axis. Save each of its columns by a name of its own.");
        if (a.Length != first.Array.Length) throw new ShapeException($"Column '{name}' has {a.Length} rows, and column '{first.Name}' has {first.Array.Length}.");
        return ParquetColumns.Field(name, a);
    }

    private static IEnumerable<DataField> Chosen(DataField[] fields, IReadOnlyList<string>? columns, string path) => columns is null
        ? fields
        : columns.Select(name => fields.FirstOrDefault(field => field.Path.ToString() == name)
            ?? throw new ArgumentException($"{path} has no column '{name}'; its columns are {string.Join(", ", fields.Select(field => $"'{field.Path}'"))}.", nameof(columns)));
}
