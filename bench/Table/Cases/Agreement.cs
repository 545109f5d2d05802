namespace Strided.Benchmarks;

/// <summary>In what the answers of two columns must be the same.</summary>
internal enum Agreement
{
    Elements,

    /// <summary>Absolute values: the signs of vectors in factorisations are free.</summary>
    Magnitudes,

    /// <summary>The number of elements: their order or values are free.</summary>
    Size,
}
