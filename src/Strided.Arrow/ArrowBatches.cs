using Apache.Arrow;
using Apache.Arrow.Ipc;

namespace Strided;

/// <summary>Arrays as the columns of record batches and of IPC files.</summary>
public static class ArrowBatches
{
    extension(Nd)
    {
        /// <summary>View or copy: arrays as columns of a record batch. Arrays of two axes and more are columns of the extension <c>arrow.fixed_shape_tensor</c>.</summary>
        /// <param name="columns">A name and an array for each column; all have the same length.</param>
        /// <exception cref="ShapeException">The arrays have different lengths, or one has no axis.</exception>
        /// <exception cref="DTypeException">Arrow has no such type.</exception>
        /// <example><code>RecordBatch batch = Nd.ToRecordBatch(("t", times), ("pixels", pictures));</code></example>
        [CopiesIfNeeded]
        public static RecordBatch ToRecordBatch(params IReadOnlyList<(string Name, NDArray Array)> columns)
        {
            ArgumentNullException.ThrowIfNull(columns);
            nint length = columns.Count == 0 ? 0 : RowsOf(columns[0]);
            List<Field> fields = [];
            List<IArrowArray> arrays = [];
            foreach ((string name, NDArray a) in columns)
            {
                if (RowsOf((name, a)) != length)
                    throw new ShapeException($"Column '{name}' of shape {a.Shape} has {a.Length} rows, and column '{columns[0].Name}' has {length}.");
                ArrowTensorType? tensor = null;
                NDArray stored = a;
                if (a.NDim > 1) tensor = ArrowTensorType.Of(a, out stored);
                nint rowSize = length == 0 ? 1 : a.Size / length;
                IArrowArray array = ArrowArrayFactory.BuildArray(ArrowArrays.Data(stored, tensor is null ? stored.Shape : [length, rowSize], copy: null));
                fields.Add(new(name, array.Data.DataType, nullable: false, tensor?.Metadata));
                arrays.Add(array);
            }
            return new(new Schema(fields, null), arrays, (int)length);
        }

        /// <summary>View or copy: a column of a record batch, read-only, in the shape that its field tells. Only truth values are copied.</summary>
        /// <inheritdoc cref="ArrowArrays.FromArrow(IArrowArray)" path="/remarks"/>
        /// <exception cref="ArgumentException">There is no such column.</exception>
        /// <exception cref="DTypeException">There is no dtype for the column's type.</exception>
        /// <exception cref="InvalidDataException">A value is null, or the field's metadata contradict it.</exception>
        /// <example><code>NDArray pixels = Nd.FromArrow(batch, "pixels");</code></example>
        [CopiesIfNeeded]
        public static NDArray FromArrow(RecordBatch batch, string column)
        {
            ArgumentNullException.ThrowIfNull(batch);
            int k = batch.Schema.GetFieldIndex(column, StringComparer.Ordinal);
            if (k < 0) throw new ArgumentException($"There is no column '{column}'; the columns are {string.Join(", ", batch.Schema.FieldsList.Select(field => $"'{field.Name}'"))}.", nameof(column));
            return ColumnOf(batch, k);
        }

        /// <inheritdoc cref="FromArrow(RecordBatch, string)"/>
        [CopiesIfNeeded]
        public static NDArray<T> FromArrow<T>(RecordBatch batch, string column) where T : unmanaged =>
            ArrowArrays.Typed<T>(FromArrow(batch, column), $"Column '{column}'");

        /// <summary>Writes arrays as the columns of an Arrow IPC file, which appears whole or not at all.</summary>
        /// <param name="path">The file's name.</param>
        /// <param name="columns">A name and an array for each column; all have the same length.</param>
        /// <exception cref="ShapeException">The arrays have different lengths, or one has no axis.</exception>
        /// <exception cref="DTypeException">Arrow has no such type.</exception>
        /// <example><code>Nd.SaveArrow("run.arrow", ("t", times), ("pixels", pictures));</code></example>
        public static void SaveArrow(string path, params IReadOnlyList<(string Name, NDArray Array)> columns)
        {
            RecordBatch batch = ToRecordBatch(columns);
            AtomicFile.Write(path, file =>
            {
                using var writer = new ArrowFileWriter(file, batch.Schema, leaveOpen: true);
                writer.WriteRecordBatch(batch);
                writer.WriteEnd();
            });
        }

        /// <summary>View or copy: the columns of an Arrow IPC file. They look at the memory that it was read into; the pieces of a file of several batches are joined, which copies them.</summary>
        /// <exception cref="InvalidDataException">It is no Arrow file, or a column has nulls.</exception>
        /// <exception cref="DTypeException">There is no dtype for a column's type.</exception>
        /// <example><code>NDArray pixels = Nd.LoadArrow("run.arrow")["pixels"];</code></example>
        [CopiesIfNeeded]
        public static IReadOnlyDictionary<string, NDArray> LoadArrow(string path)
        {
            using FileStream file = File.OpenRead(path);
            Dictionary<string, List<NDArray>> pieces = [];
            try
            {
                using var reader = new ArrowFileReader(file);
                while (reader.ReadNextRecordBatch() is { } batch)
                {
                    // Not disposed: its memory is the columns' from now on.
                    for (int k = 0; k < batch.ColumnCount; k++)
                    {
                        string name = batch.Schema.GetFieldByIndex(k).Name;
                        if (!pieces.TryGetValue(name, out List<NDArray>? column)) pieces[name] = column = [];
                        column.Add(ColumnOf(batch, k));
                    }
                }
            }
            catch (Exception e) when (e is InvalidDataException or DTypeException)
            {
                throw e is DTypeException ? new DTypeException($"{path}: {e.Message}") : new InvalidDataException($"{path}: {e.Message}", e);
            }
            return pieces.ToDictionary(entry => entry.Key, entry => entry.Value.Count == 1 ? entry.Value[0] : Nd.Concat<NDArray>([.. entry.Value]));
        }
    }

    private static nint RowsOf((string Name, NDArray Array) column)
    {
        ArgumentNullException.ThrowIfNull(column.Array, nameof(column));
        return column.Array.NDim > 0 ? column.Array.Length : throw new ShapeException($"Column '{column.Name}' has no axis, and a column has rows.");
    }

    private static NDArray ColumnOf(RecordBatch batch, int k)
    {
        Field field = batch.Schema.GetFieldByIndex(k);
        NDArray a = ArrowColumn.Of(batch.Column(k), $"Column '{field.Name}'").RequireWhole();
        return ArrowTensorType.Of(field) is { } tensor ? tensor.Shaped(a, field.Name) : a;
    }
}
