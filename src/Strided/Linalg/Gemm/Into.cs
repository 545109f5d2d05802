namespace Strided;

/// <summary>What becomes of a product at its destination.</summary>
internal enum Into
{
    /// <summary>z = a b.</summary>
    Set,

    /// <summary>z += a b.</summary>
    Add,

    /// <summary>z -= a b.</summary>
    Subtract,
}
