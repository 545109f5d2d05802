namespace Strided.Benchmarks;

/// <summary>The columns in this process's language, by name.</summary>
internal static class Columns
{
    public const string Strided = "Strided", NumSharp = "NumSharp", Tensor = "Tensor<T>", MathNet = "Math.NET", Spans = "spans";

    /// <summary>Arrays, which are rivals.</summary>
    public static readonly string[] Rivals = [NumSharp, Tensor, MathNet];
}
