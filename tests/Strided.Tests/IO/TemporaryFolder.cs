namespace Strided.Tests;

/// <summary>A folder of a test's own.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("strided").FullName;

    /// <summary>In a place of the test's choice.</summary>
    public TemporaryFolder(string parent) => Path = Directory.CreateDirectory(System.IO.Path.Combine(parent, "strided" + Guid.NewGuid().ToString("N"))).FullName;

    public string Path { get; }

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
