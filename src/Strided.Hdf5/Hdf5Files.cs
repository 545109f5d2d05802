using PureHDF;

namespace Strided;

/// <summary>Arrays as datasets of HDF5 files.</summary>
public static class Hdf5Files
{
    extension(Nd)
    {
        /// <summary>Writes arrays as datasets of a new HDF5 file, which appears whole or not at all. Arrays that are not dense in C order are copied first.</summary>
        /// <param name="path">The file's name.</param>
        /// <param name="datasets">A path through groups, such as <c>run/pixels</c>, and an array for each dataset.</param>
        /// <exception cref="DTypeException">HDF5 has no such type.</exception>
        /// <example><code>Nd.SaveHdf5("run.h5", ("run/pixels", pixels), ("run/t", times));</code></example>
        public static void SaveHdf5(string path, params IReadOnlyList<(string Name, NDArray Array)> datasets) => SaveHdf5(path, null, datasets);

        /// <summary>The same in chunks: pieces of one shape, which <c>ReadChunks</c> reads one by one.</summary>
        /// <param name="path">The file's name.</param>
        /// <param name="chunks">The shape of a chunk; larger axes are cut to the array's.</param>
        /// <param name="datasets">A path through groups and an array for each dataset.</param>
        /// <exception cref="ShapeException">An array has another number of axes than the chunks.</exception>
        /// <inheritdoc cref="SaveHdf5(string, IReadOnlyList{ValueTuple{string, NDArray}})"/>
        public static void SaveHdf5(string path, Dims? chunks, params IReadOnlyList<(string Name, NDArray Array)> datasets)
        {
            ArgumentNullException.ThrowIfNull(datasets);
            var file = new H5File();
            foreach ((string name, NDArray a) in datasets)
            {
                ArgumentException.ThrowIfNullOrEmpty(name);
                ArgumentNullException.ThrowIfNull(a);
                string[] parts = name.Trim('/').Split('/');
                H5Group group = file;
                foreach (string part in parts[..^1])
                {
                    if (!group.TryGetValue(part, out object? inner)) group[part] = inner = new H5Group();
                    group = inner as H5Group ?? throw new ArgumentException($"'{part}' in '{name}' is a dataset already, and no group.", nameof(datasets));
                }
                if (group.ContainsKey(parts[^1])) throw new ArgumentException($"There are two datasets '{name}'.", nameof(datasets));
                group[parts[^1]] = Hdf5Elements.Lend(a, ChunksOf(a, chunks, name), name);
            }
            AtomicFile.Write(path, stream => file.Write(stream));
        }

        /// <summary>Copy: a dataset of an HDF5 file.</summary>
        /// <param name="path">The file's name.</param>
        /// <param name="dataset">Its path through the groups.</param>
        /// <exception cref="InvalidDataException">It is no HDF5 file.</exception>
        /// <exception cref="ArgumentException">There is no such dataset.</exception>
        /// <exception cref="DTypeException">There is no dtype for its type.</exception>
        /// <example><code>NDArray pixels = Nd.LoadHdf5("run.h5", "run/pixels");</code></example>
        [AlwaysCopies]
        public static NDArray LoadHdf5(string path, string dataset)
        {
            using Hdf5File file = OpenHdf5(path);
            return file[dataset].Read();
        }

        /// <inheritdoc cref="LoadHdf5(string, string)"/>
        [AlwaysCopies]
        public static NDArray<T> LoadHdf5<T>(string path, string dataset) where T : unmanaged
        {
            using Hdf5File file = OpenHdf5(path);
            Hdf5Dataset elements = file[dataset];
            return elements.DType == DType.Of<T>()
                ? (NDArray<T>)elements.Read()
                : throw new DTypeException($"{path}: dataset '{dataset}' is of {elements.DType}, not of {DType.Of<T>()}. Load it without a type, and AsType.");
        }

        /// <summary>Opens an HDF5 file to read its datasets in parts.</summary>
        /// <exception cref="InvalidDataException">It is no HDF5 file.</exception>
        /// <example><code>
        /// using Hdf5File file = Nd.OpenHdf5("run.h5");
        /// NDArray corner = file["run/pixels"].Read((0, 0), (16, 16));
        /// </code></example>
        public static Hdf5File OpenHdf5(string path) => new(path);
    }

    /// <summary>What goes wrong inside a file is the file's fault, and says so.</summary>
    internal static T Guarded<T>(string path, Func<T> read)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            return read();
        }
        catch (Exception e) when (e is not (IOException or UnauthorizedAccessException or ArgumentException or OutOfMemoryException))
        {
            throw new InvalidDataException($"{path} is no HDF5 file that can be read: {e.Message}", e);
        }
    }

    private static uint[]? ChunksOf(NDArray a, Dims? chunks, string name)
    {
        if (chunks is not { } shape) return null;
        if (shape.Count != a.NDim) throw new ShapeException($"Chunks of shape {shape} do not fit dataset '{name}' of shape {a.Shape}: there must be one size for each axis.");
        if (shape.Any(size => size < 1)) throw new ShapeException($"Chunks of shape {shape} hold nothing.");
        return [.. shape.Zip(a.Shape).Select(pair => (uint)Math.Max(1, Math.Min(pair.First, pair.Second)))];
    }
}
