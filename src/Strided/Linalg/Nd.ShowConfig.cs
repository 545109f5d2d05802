using System.Runtime.InteropServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>What this process computes with: the version, the machine's registers, the threads, and who multiplies matrices.</summary>
    /// <example><code>Console.WriteLine(Nd.ShowConfig());</code></example>
    public static string ShowConfig()
    {
        int bits = V512<double>.IsSupported ? 512 : V256<double>.IsSupported ? 256 : V128<double>.IsSupported ? 128 : 0;
        return $"""
            Strided {typeof(Nd).Assembly.GetName().Version}
            runtime: {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}
            registers: {(bits == 0 ? "none" : $"{bits} bits")}
            threads: at most {MaxDegreeOfParallelism}
            linear algebra: {Blas.Provider}
            """;
    }
}
