using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>View: the array of an <c>.npy</c> file in the file's own pages, which are read when they are touched.</summary>
    /// <param name="path">The file. It may be larger than memory.</param>
    /// <param name="mode">What writing does.</param>
    /// <remarks>
    /// The pages are let go when no array looks at them any more; nothing has to be disposed. That the file is long enough is checked here. A file that another program
    /// cuts off afterwards cannot be guarded against: touching a page that is gone ends the process on Unix, as in every language (Windows does not let
    /// a mapped file shrink). Files that are written by this library are replaced and never cut off, so that maps of the old file stay whole.
    /// </remarks>
    /// <exception cref="InvalidDataException">The file is no <c>.npy</c>, is malformed, holds what no dtype is for, or is in the other byte order.</exception>
    /// <exception cref="EndOfStreamException">The file ends before its last element.</exception>
    /// <exception cref="IOException">The file cannot be opened, or another program has locked it.</exception>
    /// <example>
    /// <code>
    /// Nd.Save("big.npy", Nd.ARange(1000));
    /// Nd.OpenMemMap("big.npy")["10:13"] // -> [10 11 12]
    /// </code>
    /// </example>
    [NeverCopies]
    public static NDArray OpenMemMap(string path, MapMode mode = MapMode.Read) => Mapping.Npy(path, mode, null);

    /// <summary>View: the array of an <c>.npy</c> file of a known dtype in the file's own pages.</summary>
    /// <inheritdoc cref="OpenMemMap(string, MapMode)" path="/param"/>
    /// <inheritdoc cref="OpenMemMap(string, MapMode)" path="/remarks"/>
    /// <inheritdoc cref="OpenMemMap(string, MapMode)" path="/exception"/>
    /// <exception cref="DTypeException">The file holds another dtype.</exception>
    /// <example>
    /// <code>
    /// Nd.Save("big.npy", Nd.Ones(1000));
    /// Nd.OpenMemMap&lt;double&gt;("big.npy").Sum() // -> 1000.0
    /// </code>
    /// </example>
    [NeverCopies]
    public static NDArray<T> OpenMemMap<T>(string path, MapMode mode = MapMode.Read) where T : unmanaged => (NDArray<T>)Mapping.Npy(path, mode, DType.Of<T>());

    /// <summary>View: a new <c>.npy</c> file of zeros, in its own pages. What is written to the array goes into the file.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="shape">The size of each axis. It may be larger than memory; most file systems keep no room for zeros.</param>
    /// <param name="order">C or Fortran order.</param>
    /// <example>
    /// <code>
    /// NDArray&lt;float&gt; table = Nd.CreateMemMap&lt;float&gt;("table.npy", (1000, 1024));
    /// table[3, ..] = 1f;
    /// </code>
    /// </example>
    [NeverCopies]
    public static NDArray<T> CreateMemMap<T>(string path, Dims shape, Order order = Order.C) where T : unmanaged =>
        (NDArray<T>)Mapping.Create(path, shape, order, Known<T>());

    /// <summary>View: elements of a file without a header, in the file's own pages.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mode">What writing does.</param>
    /// <param name="offset">Bytes before the first element.</param>
    /// <param name="shape">The size of each axis; without it, one axis up to the end of the file.</param>
    /// <param name="order">C or Fortran order.</param>
    /// <inheritdoc cref="OpenMemMap(string, MapMode)" path="/remarks"/>
    /// <exception cref="EndOfStreamException">The file is too short for the shape, or has no whole number of elements.</exception>
    /// <example>
    /// <code>
    /// File.WriteAllBytes("voice.wav", new byte[44 + 2000]);
    /// Nd.MemMap&lt;short&gt;("voice.wav", offset: 44).Shape // -> (1000,)
    /// </code>
    /// </example>
    [NeverCopies]
    public static NDArray<T> MemMap<T>(string path, MapMode mode = MapMode.Read, long offset = 0, Dims? shape = null, Order order = Order.C) where T : unmanaged =>
        (NDArray<T>)Mapping.Raw(path, mode, offset, shape, order, DType.Of<T>());

    extension(NDArray a)
    {
        /// <summary>In place: what has changed in a memory-mapped array, or in any view of it, is written to its file; waits until it is there.</summary>
        /// <exception cref="InvalidOperationException">The array is not over the pages of a file.</exception>
        /// <example>
        /// <code>
        /// NDArray&lt;float&gt; table = Nd.CreateMemMap&lt;float&gt;("table.npy", (10, 10));
        /// table[3, 4] = 1;
        /// table.Flush();
        /// </code>
        /// </example>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void Flush()
        {
            if (a.Owner is not MappedFile file) throw new InvalidOperationException($"This array of shape {a.Shape} is not memory-mapped: there is no file to write to.");
            file.Flush();
        }
    }

    private static DType Known<T>() where T : unmanaged
    {
        DType dtype = DType.Of<T>();
        return dtype.Kind != DTypeKind.Other ? dtype : throw new DTypeException($"Files have no dtype for {dtype}.");
    }
}
