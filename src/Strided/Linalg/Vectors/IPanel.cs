namespace Strided;

/// <summary>Registers side by side that are summed together.</summary>
internal unsafe interface IPanel<TSelf, R> where TSelf : unmanaged, IPanel<TSelf, R> where R : unmanaged
{
    /// <summary>Numbers in all of them.</summary>
    static abstract int Count { get; }

    static abstract TSelf Load(R* x);

    static abstract TSelf Create(R x);

    void Store(R* z);

    static abstract TSelf operator +(TSelf x, TSelf y);

    static abstract TSelf operator *(TSelf x, TSelf y);

    static abstract TSelf MultiplyAdd(TSelf x, TSelf y, TSelf z);

    static abstract TSelf SwapPairs(TSelf x);

    static abstract TSelf NegateEvens(TSelf x);
}
