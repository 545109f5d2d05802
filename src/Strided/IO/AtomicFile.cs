namespace Strided;

/// <summary>A file that appears whole or not at all: it is written beside its place and renamed when it is complete.</summary>
/// <remarks>
/// A process that dies leaves the old file as it was, and at worst a file <c>.name.xxxx.tmp</c> beside it. Nothing is forced to the disk: what a power failure
/// leaves is up to the file system. Devices (<c>/dev/stdout</c>) are written directly.
/// </remarks>
internal sealed class AtomicFile : IDisposable
{
    private readonly string path;
    private readonly string? temporary;

    private AtomicFile(string path, bool async)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        // A link stays a link, to the new file.
        var file = new FileInfo(path);
        this.path = (file.LinkTarget is null ? null : file.ResolveLinkTarget(returnFinalTarget: true))?.FullName ?? file.FullName;
        if (!IsDevice(file.FullName) && !IsDevice(this.path))
            temporary = Path.Combine(Path.GetDirectoryName(this.path)!, $".{Path.GetFileName(this.path)}.{Path.GetRandomFileName()}.tmp");
        // Some formats go back to read what they wrote; a device may not be readable.
        FileAccess access = temporary is null ? FileAccess.Write : FileAccess.ReadWrite;
        Stream = new(temporary ?? path, temporary is null ? FileMode.Open : FileMode.CreateNew, access, FileShare.None, bufferSize: 0, async);
    }

    public FileStream Stream { get; }

    public static void Write(string path, Action<FileStream> write)
    {
        using var file = new AtomicFile(path, async: false);
        write(file.Stream);
        file.Commit();
    }

    public static async Task WriteAsync(string path, Func<FileStream, Task> write)
    {
        using var file = new AtomicFile(path, async: true);
        await write(file.Stream).ConfigureAwait(false);
        file.Commit();
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (temporary is not null) File.Delete(temporary);
    }

    private void Commit()
    {
        Stream.Dispose();
        if (temporary is null) return;
        if (!OperatingSystem.IsWindows() && File.Exists(path)) File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
        File.Move(temporary, path, overwrite: true);
    }

    private static bool IsDevice(string path) => !OperatingSystem.IsWindows() && path.StartsWith("/dev/", StringComparison.Ordinal) && !path.StartsWith("/dev/shm/", StringComparison.Ordinal);
}
