using System.Diagnostics;
using Xunit;

namespace Strided.Tests;

/// <summary>Programs that end in the middle of writing a file.</summary>
public class CrashTests
{
    /// <summary>The folder in which a process saves until it is killed.</summary>
    private const string Folder = "STRIDED_SAVE_INTO";

    private const int Size = 1_000_000;

    [Fact]
    public void A_file_is_whole_after_every_save()
    {
        string? given = Environment.GetEnvironmentVariable(Folder);
        using var folder = new TemporaryFolder();
        for (int k = 0; given is not null || k < 3; k++)
        {
            Save(given ?? folder.Path, k);
            if (given is null) Assert.Equal(k, Whole(folder.Path));
        }
    }

    [Fact]
    public void A_process_that_is_killed_while_it_saves_leaves_whole_files()
    {
        var random = new Random(13);
        for (int round = 0; round < 6; round++)
        {
            using var folder = new TemporaryFolder();
            string[] arguments = [typeof(CrashTests).Assembly.Location, "-method", $"{typeof(CrashTests)}.{nameof(A_file_is_whole_after_every_save)}"];
            using Process process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, Environment = { [Folder] = folder.Path } })!;
            while (!File.Exists(folder["a.npz"]) && !process.HasExited) Thread.Sleep(5);
            Thread.Sleep(random.Next(100));
            process.Kill();
            process.WaitForExit();
            Assert.True(Whole(folder.Path) >= 0);
        }
    }

    private static void Save(string folder, double value)
    {
        NDArray<double> a = Nd.Full(Size, value);
        Nd.Save(Path.Combine(folder, "a.npy"), a);
        Nd.SaveZ(Path.Combine(folder, "a.npz"), a);
    }

    /// <summary>The number that all elements of a file are.</summary>
    private static double Whole(string folder)
    {
        NDArray<double> a = Nd.Load<double>(Path.Combine(folder, "a.npy"));
        using NpzFile archive = Nd.LoadZ(Path.Combine(folder, "a.npz"));
        NDArray<double> b = archive.Get<double>("arr_0");
        Assert.Equal((Size, Size), (a.Size, b.Size));
        Assert.Equal((a[0], b[0]), (a.Max().ToScalar(), b.Max().ToScalar()));
        Assert.Equal((a[0], b[0]), (a.Min().ToScalar(), b.Min().ToScalar()));
        return a[0];
    }
}
