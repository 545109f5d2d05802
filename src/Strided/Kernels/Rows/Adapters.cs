namespace Strided;

/// <summary>Two elements to one of the same type: what the loops know of an operation.</summary>
internal interface IBinary<T> where T : unmanaged
{
    static abstract bool Vectorises { get; }

    /// <summary>True for float16, with which no register computes, when <see cref="Widened"/> does a row.</summary>
    static virtual bool Widens => false;

    /// <summary>The operation along a row, in float32 and rounded once.</summary>
    static virtual void Widened(ref byte x, nint dx, ref byte y, nint dy, ref byte z, nint dz, nint n)
    {
    }

    /// <summary>True when an operation on registers costs much more than moving elements.</summary>
    static virtual bool IsLong => false;

    /// <summary>True when any order gives the same bits, or NaN.</summary>
    static virtual bool IsOrderFree => false;

    static abstract T Apply(T x, T y);

    static abstract V Apply<V>(V x, V y) where V : struct, IVector<V, T>;

    static virtual bool VectorisesComplex => false;

    /// <summary>The operation on registers of complex numbers with parts of type TPart.</summary>
    static virtual V ApplyComplex<V, TPart>(V x, V y) where V : struct, IVector<V, TPart> where TPart : unmanaged => x;

    /// <summary>True when elements are complex numbers, whose parts are combined as numbers of their own.</summary>
    static virtual bool IsByParts => false;
}

/// <summary>Two elements to a truth value.</summary>
internal interface ICompare<T> where T : unmanaged
{
    static abstract bool Vectorises { get; }

    /// <summary>True for float16, with which no register computes, when <see cref="Widened"/> does a row.</summary>
    static virtual bool Widens => false;

    /// <summary>The operation along a row, in float32.</summary>
    static virtual void Widened(ref byte x, nint dx, ref byte y, nint dy, ref byte z, nint dz, nint n)
    {
    }

    static abstract bool Apply(T x, T y);

    /// <summary>All bits set where true, none where false.</summary>
    static abstract V Apply<V>(V x, V y) where V : struct, IVector<V, T>;
}

/// <summary>One element to one of the same type.</summary>
internal interface IUnary<T> where T : unmanaged
{
    static abstract bool Vectorises { get; }

    /// <summary>True for float16, with which no register computes, when <see cref="Widened"/> does a row.</summary>
    static virtual bool Widens => false;

    /// <summary>The operation along a row, in float32 and rounded once.</summary>
    static virtual void Widened(ref byte x, nint dx, ref byte z, nint dz, nint n)
    {
    }

    /// <summary>True when an operation on registers costs so much more than moving elements that a strided row is gathered for it.</summary>
    static virtual bool IsLong => false;

    static abstract T Apply(T x);

    static abstract V Apply<V>(V x) where V : struct, IVector<V, T>;
}

/// <summary>One element to one of any type.</summary>
internal interface IMap<X, Z> where X : unmanaged where Z : unmanaged
{
    static abstract Z Apply(X x);

    /// <summary>Does the whole contiguous row, or false to be called element by element.</summary>
    static virtual bool Row(ReadOnlySpan<X> x, Span<Z> z) => false;
}
