using PureHDF;
using PureHDF.VOL.Native;

namespace Strided;

/// <summary>An HDF5 file open for reading.</summary>
public sealed class Hdf5File : IDisposable
{
    private readonly NativeFile file;
    private readonly string path;

    internal Hdf5File(string path)
    {
        this.path = path;
        file = Hdf5Files.Guarded(path, () => H5File.OpenRead(path));
    }

    /// <summary>The paths of all datasets, through groups: <c>run/pixels</c>.</summary>
    public IReadOnlyList<string> Names => [.. NamesIn(file, "")];

    /// <summary>A dataset; nothing of it is read yet.</summary>
    /// <param name="name">Its path through the groups.</param>
    /// <exception cref="ArgumentException">There is no such dataset.</exception>
    /// <exception cref="DTypeException">There is no dtype for its type.</exception>
    public Hdf5Dataset this[string name]
    {
        get
        {
            ArgumentException.ThrowIfNullOrEmpty(name);
            string full = name.Trim('/');
            if (!Names.Contains(full)) throw new ArgumentException($"{path} has no dataset '{name}'; its datasets are {string.Join(", ", Names.Select(other => $"'{other}'"))}.", nameof(name));
            return new((NativeDataset)file.Dataset("/" + full), $"{path}: dataset '{full}'");
        }
    }

    /// <summary>Closes the file. Arrays that were read stay good.</summary>
    public void Dispose() => file.Dispose();

    private static IEnumerable<string> NamesIn(IH5Group group, string prefix)
    {
        foreach (IH5Object child in group.Children())
        {
            if (child is IH5Dataset) yield return prefix + child.Name;
            if (child is not IH5Group inner) continue;
            foreach (string name in NamesIn(inner, $"{prefix}{child.Name}/")) yield return name;
        }
    }
}
