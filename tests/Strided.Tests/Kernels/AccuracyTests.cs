using Xunit;

namespace Strided.Tests;

/// <summary>
/// How far the elementary functions are from the true values. STRIDED_ACCURACY=n looks at every n-th float32 instead of every 2053rd
/// (1: all of them, about half an hour) and rewrites docs/accuracy.md.
/// </summary>
public class AccuracyTests
{
    private const int Every = 2053;
    private const int Doubles = 2000;

    private static readonly int s_step = int.TryParse(Environment.GetEnvironmentVariable("STRIDED_ACCURACY"), out int step) ? step : Every;
    private static readonly SortedDictionary<string, string> s_rows = [];

    public static TheoryData<string> Functions => [.. ElementFunction.All.Select(f => f.Name)];

    [Theory, MemberData(nameof(Functions))]
    public void Functions_are_close_to_the_true_values(string name)
    {
        ElementFunction f = ElementFunction.Of(name);
        double bound = name switch { "Exp" or "Exp2" or "Cbrt" or "Log" or "Log2" or "Log10" or "Sin" or "Cos" => 1, _ => 3 };
        (double single, float atSingle) = Singles(f);
        (double wide, double at) = Wide(f);
        Assert.True(single <= bound, $"{name}({atSingle:R}f) is {single:F3} units off.");
        Assert.True(wide <= bound, $"{name}({at:R}) is {wide:F3} units off.");
        if (s_step != Every) Write(name, $"| {name} | {single:F2} | {atSingle:R} | {wide:F2} | {at:R} |");
    }

    private static (double Worst, float At) Singles(ElementFunction f)
    {
        const int Chunk = 1 << 14;
        float[] x = new float[Chunk], z = new float[Chunk];
        (double Worst, float At) found = (-1, 0);
        long total = (1L << 32) / s_step;
        for (long done = 0; done < total; done += Chunk)
        {
            int n = (int)Math.Min(Chunk, total - done);
            for (int i = 0; i < n; i++) x[i] = BitConverter.UInt32BitsToSingle((uint)((done + i) * s_step));
            f.Row<float>(x.AsSpan(0, n), z);
            for (int i = 0; i < n; i++)
            {
                double error = Error(f.Oracle(x[i]), z[i]);
                if (error > found.Worst) found = (error, x[i]);
            }
        }
        return found;
    }

    private static double Error(double want, float z)
    {
        if (double.IsNaN(want) || float.IsNaN(z)) return double.IsNaN(want) && float.IsNaN(z) ? 0 : double.MaxValue;
        if ((float)want == z) return float.IsInfinity(z) ? 0 : Math.Abs(want - z) / Math.ScaleB(1, Place(want));
        return float.IsInfinity(z) || double.IsInfinity(want) ? double.MaxValue : Math.Abs(want - z) / Math.ScaleB(1, Place(want));

        static int Place(double x) => x == 0 ? -149 : Math.Max(Math.ILogB(x), -126) - 23;
    }

    private static (double Worst, double At) Wide(ElementFunction f)
    {
        double[] x = Samples(f), z = new double[x.Length];
        f.Row<double>(x, z);
        double[] errors = new double[x.Length];
        Parallel.For(0, x.Length, i =>
        {
            double want = f.Oracle(x[i]);
            errors[i] = double.IsNaN(want) || double.IsInfinity(want) && x[i] == 0 ? double.IsNaN(z[i]) == double.IsNaN(want) ? 0 : double.MaxValue : Exact.Error(f.Name, x[i], z[i]);
        });
        int worst = Array.IndexOf(errors, errors.Max());
        return (errors[worst], x[worst]);
    }

    /// <summary>Evenly through the interesting range, every magnitude around it, and the neighbours of multiples of pi/4 and ln 2.</summary>
    private static double[] Samples(ElementFunction f)
    {
        var random = new Random(7);
        bool small = f.High == 1, exponential = f.Name is "Exp" or "Exp2" or "ExpMinusOne" or "Sinh" or "Cosh" or "Tanh";
        return
        [
            .. Enumerable.Range(0, Doubles).Select(_ => f.Low + (f.High - f.Low) * random.NextDouble()),
            .. Enumerable.Range(0, Doubles / 4).Select(_ => Math.ScaleB(random.NextDouble() + 1, random.Next(-40, small ? 0 : exponential ? 9 : 40)) * Sign(f, random)),
            .. Enumerable.Range(0, Doubles / 20).Select(_ => Math.ScaleB(random.NextDouble() + 1, random.Next(-1074, small ? 0 : exponential ? 9 : 1000)) * Sign(f, random)),
            .. Enumerable.Range(1, Doubles / 8).Select(k => k * Math.PI / 4 * (small ? 0.001 : 1)),
            .. Enumerable.Range(1, Doubles / 8).Select(k => k * 0.34657359027997264 * (small ? 0.001 : 1)),
            .. Enumerable.Range(1, 60).Select(k => 1 - Math.ScaleB(1, -k)),
        ];
    }

    private static int Sign(ElementFunction f, Random random) => f.Low < 0 && random.Next(2) == 0 ? -1 : 1;

    private static void Write(string name, string row)
    {
        lock (s_rows)
        {
            s_rows[name] = row;
            if (s_rows.Count < ElementFunction.All.Length) return;
            string folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "Strided.slnx"))) folder = Path.GetDirectoryName(folder)!;
            string file = Path.Combine(folder, "docs", "accuracy.md"), text = File.ReadAllText(file);
            int table = text.IndexOf("| function", StringComparison.Ordinal);
            string[] lines = ["| function | float32: worst error | at | float64: worst error | at |", "|---|---|---|---|---|", .. ElementFunction.All.Select(f => s_rows[f.Name])];
            File.WriteAllText(file, text[..table] + string.Join('\n', lines) + "\n");
        }
    }
}
