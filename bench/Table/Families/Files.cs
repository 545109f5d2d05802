namespace Strided.Benchmarks;

/// <summary>NumPy's files, in memory where the system has such a folder. <c>bench/Files</c> has every format.</summary>
internal static class Files
{
    public static void Add(List<Case> table)
    {
        var over = new Over<double>(table, "files", Sizes.All);
        over.InPlace("save", "np.save(path, A)", x => Nd.Save(x.Path, x.A), _ => null);
        over.Case("load", "np.load(file)", x => Nd.Load(x.File));
    }
}
