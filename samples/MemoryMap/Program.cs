// Maps an array that may be larger than memory, and reduces it: pages are read when they are touched, and nothing is copied.
// usage: dotnet run -c Release --project samples/MemoryMap [-- megabytes]
using System.Diagnostics;
using System.Globalization;
using Strided;

nint megabytes = args.Length > 0 ? nint.Parse(args[0], CultureInfo.InvariantCulture) : 256;
string path = Path.Combine(Path.GetTempPath(), $"strided-{Environment.ProcessId}.npy");
try
{
    nint rows = megabytes * (1 << 20) / (1024 * sizeof(double));
    Write(path, rows);
    var watch = Stopwatch.StartNew();
    using (Copies.Forbid())
    {
        NDArray<double> a = Nd.OpenMemMap<double>(path);
        NDArray<double> means = a.Mean(axis: 0);
        NDArray<double> odd = a["1::2, ::128"];
        Console.WriteLine($"{path}: {a.Shape}, {a.NBytes >> 20} MB, writeable: {a.Flags.Writeable}");
        Console.WriteLine($"sum of every column's mean   {means.Sum().ToScalar()}");
        Console.WriteLine($"largest in odd rows          {odd.Max().ToScalar()}");
        Console.WriteLine($"sum of the last row          {a[^1, ..].Sum().ToScalar()}");
    }
    Console.WriteLine($"reduced in {watch.ElapsedMilliseconds} ms, without a copy");
    bool holds = Nd.OpenMemMap<double>(path)[^1, ^1] == rows - 1;
    Console.WriteLine(holds ? "holds" : "does not hold");
    return holds ? 0 : 1;
}
finally
{
    File.Delete(path);
}

// Row k is full of k. The file is a map as well: what is written to the array is in the file.
static void Write(string path, nint rows)
{
    NDArray<double> a = Nd.CreateMemMap<double>(path, (rows, 1024));
    for (int k = 0; k < rows; k++) a[k, ..].Fill(k);
    a.Flush();
}
