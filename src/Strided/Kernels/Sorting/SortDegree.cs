namespace Strided;

/// <summary>How many threads suit sorting.</summary>
internal static class SortDegree
{
    /// <summary>Bytes that could have been copied while one is sorted.</summary>
    private const int Cost = 24;

    /// <summary>For so many bytes of elements.</summary>
    public static int Of(nint bytes) => Workers.Degree(bytes * Cost);
}
