namespace Recipe;

/// <summary>Files that appear whole or not at all: written beside their place first, then renamed.</summary>
internal static class ReportFile
{
    /// <summary>Fails early, before minutes of measuring, when the file could not be written at the end.</summary>
    /// <exception cref="IOException">The folder is missing or the name is a folder.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static void CheckWritable(string file, string option)
    {
        if (Directory.Exists(file)) throw new IOException($"'{file}' is a folder; {option} needs the name of a file.");
        File.Create(Beside(file), 1, FileOptions.DeleteOnClose).Dispose();
    }

    public static void Write(string file, Action<Stream> write)
    {
        string beside = Beside(file);
        try
        {
            using (FileStream stream = File.Create(beside)) write(stream);
            File.Move(beside, file, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    private static string Beside(string file) => $"{Path.GetFullPath(file)}.{Environment.ProcessId}.tmp";
}
