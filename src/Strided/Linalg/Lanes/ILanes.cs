namespace Strided;

/// <summary>One entry of several matrices side by side, a lane for each.</summary>
internal interface ILanes<TSelf, V> where TSelf : unmanaged, ILanes<TSelf, V> where V : unmanaged
{
    /// <summary>|re| + |im|: a size without a square root.</summary>
    V Size { get; }

    V Real { get; }

    /// <summary>The larger part, without its sign.</summary>
    V Largest { get; }

    V Modulus { get; }

    /// <summary>The square of the modulus.</summary>
    V Square { get; }

    static abstract TSelf Create(V real);

    static abstract TSelf Conjugate(TSelf x);

    static abstract TSelf operator -(TSelf x);

    static abstract TSelf operator -(TSelf x, TSelf y);

    static abstract TSelf operator /(TSelf x, TSelf y);

    /// <summary>z - x y.</summary>
    static abstract TSelf MinusProduct(TSelf x, TSelf y, TSelf z);

    /// <summary>z - x conj(y).</summary>
    static abstract TSelf MinusConjugateProduct(TSelf x, TSelf y, TSelf z);

    static abstract TSelf Scale(V factor, TSelf x);

    /// <summary>x where the mask is set, y elsewhere.</summary>
    static abstract TSelf Select(V mask, TSelf x, TSelf y);
}
