namespace Strided;

/// <summary>
/// Who multiplies and factors matrices of float32, float64, complex64 and complex128: the library itself, or a BLAS with LAPACK of the system.
/// Managed is the default. A BLAS takes over when <see cref="TryLoad(string?)"/> finds one, or when the environment variable
/// <c>STRIDED_BLAS</c> holds the path of one before the first product; for what it lacks the library's own code stays.
/// </summary>
/// <remarks>
/// Every failure to load leaves the managed code in place. Errors are the same either way; results have the accuracy of the library that is
/// loaded, and, unlike the managed ones, its bits may depend on the number of threads, which is <see cref="Nd.MaxDegreeOfParallelism"/>.
/// </remarks>
public static class Blas
{
    private const string Variable = "STRIDED_BLAS";

    private static volatile BlasLibrary? library = FromEnvironment();

    /// <summary>What is live: <c>managed</c>, or the name, version and path of a BLAS.</summary>
    public static string Provider => library?.Name ?? "managed";

    /// <summary>Multiplies and factors with the library's own code from now on.</summary>
    public static void UseManaged() => library = null;

    /// <summary>Looks for a BLAS and uses it from now on. False, and nothing changed, when there is none.</summary>
    /// <param name="path">The file to load; null means <c>STRIDED_BLAS</c>, then OpenBLAS, MKL and Accelerate where the system keeps them.</param>
    public static bool TryLoad(string? path = null) => TryLoad(path, out _);

    /// <inheritdoc cref="TryLoad(string?)"/>
    /// <param name="path">The file to load; null means <c>STRIDED_BLAS</c>, then OpenBLAS, MKL and Accelerate where the system keeps them.</param>
    /// <param name="reason">What was loaded, or for each candidate why it was not.</param>
    public static bool TryLoad(string? path, out string reason)
    {
        var reasons = new List<string>();
        foreach (string candidate in path is null ? Candidates() : [path])
        {
            if (BlasLibrary.Open(candidate, out string why) is { } opened)
            {
                library = opened;
                reason = opened.Name;
                return true;
            }
            reasons.Add(why);
        }
        reason = string.Join(" ", reasons);
        return false;
    }

    /// <summary>What is loaded for an element type, or null.</summary>
    internal static Routines? Routines<T>() where T : unmanaged => library?.For<T>();

    /// <summary>What is loaded for an element type, if it can factor matrices of that size.</summary>
    internal static Routines? Lapack<T>(nint extent) where T : unmanaged =>
        library is { HasLapack: true } loaded && extent <= int.MaxValue ? loaded.For<T>() : null;

    /// <summary>Calls of a library from several threads of ours, of which each uses one: two owners of the processors would only hinder each other.</summary>
    internal static BlasTurn Divided() => new(library, 1);

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named) yield return named;
        yield return "libopenblas.so.0";
        yield return "libopenblas.so";
        yield return "libmkl_rt.so.2";
        yield return "libopenblas.dylib";
        yield return "/System/Library/Frameworks/Accelerate.framework/Accelerate";
        yield return "openblas.dll";
        yield return "libopenblas.dll";
        yield return "mkl_rt.2.dll";
    }

    private static BlasLibrary? FromEnvironment() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? BlasLibrary.Open(path, out _) : null;
}
