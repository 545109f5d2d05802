namespace Strided;

/// <summary>
/// Several elements in one register, whatever its width: loops and operations are written once against this and compiled once per width.
/// </summary>
internal interface IVector<TSelf, T> where TSelf : struct, IVector<TSelf, T>
{
    static abstract int Count { get; }

    /// <summary>True when the machine has registers of this width for T.</summary>
    static abstract bool IsSupported { get; }

    static abstract TSelf Load(ref readonly T source, nint index);

    /// <summary>The register's parts of sixteen bytes, each so many bytes from the one before.</summary>
    static abstract TSelf LoadParts(ref readonly T source, nint step);

    static abstract TSelf Create(T value);

    /// <summary>The nearest element to the value, in every place; float32 and float64 only, as all that speaks of bits below.</summary>
    static abstract TSelf Of(double value);

    /// <summary>As many of the low bits of the pattern as an element has, in every place; of any type.</summary>
    static abstract TSelf OfBits(long bits);

    T First { get; }

    void Store(ref T destination, nint index);

    /// <summary>The top bit of each element, element 0 lowest: what a comparison answered.</summary>
    ulong Bits();

    /// <summary>True when all of them are set.</summary>
    bool All();

    static abstract TSelf operator +(TSelf x, TSelf y);

    static abstract TSelf operator -(TSelf x, TSelf y);

    static abstract TSelf operator *(TSelf x, TSelf y);

    static abstract TSelf operator /(TSelf x, TSelf y);

    static abstract TSelf operator &(TSelf x, TSelf y);

    static abstract TSelf operator |(TSelf x, TSelf y);

    static abstract TSelf operator ^(TSelf x, TSelf y);

    static abstract TSelf operator -(TSelf x);

    static abstract TSelf operator ~(TSelf x);

    static abstract TSelf Abs(TSelf x);

    static abstract TSelf Sqrt(TSelf x);

    /// <summary>The largest integer not above x; float32 and float64 only, as the next three.</summary>
    static abstract TSelf Floor(TSelf x);

    static abstract TSelf Ceiling(TSelf x);

    static abstract TSelf Truncate(TSelf x);

    /// <summary>The nearest integer, the even one of two.</summary>
    static abstract TSelf Round(TSelf x);

    /// <summary>x * y + z rounded once on every machine, by software where it must; float32 and float64 only.</summary>
    static abstract TSelf FusedMultiplyAdd(TSelf x, TSelf y, TSelf z);

    /// <summary>Bits of x where the mask has ones, of y where it has zeros.</summary>
    static abstract TSelf Select(TSelf mask, TSelf x, TSelf y);

    /// <summary>All bits set where the truth value, a byte for each element from the index on, is true; elements of at most eight bytes.</summary>
    static abstract TSelf Truths(ref readonly byte source, nint index);

    /// <summary>Integers of fewer bits, from the index on, as integers of as many bits as the elements have.</summary>
    static abstract TSelf Widen<X>(ref readonly X source, nint index) where X : unmanaged;

    /// <summary>Floating point of the integers that the elements' bits are, rounded to the nearest; float32 and float64 only.</summary>
    static abstract TSelf OfIntegers(TSelf x);

    /// <summary>The integers, as the elements' bits, that are x without fractions: at least the low 16 bits of them, of float64 32; float32 and float64 only.</summary>
    static abstract TSelf ToIntegers(TSelf x);

    /// <summary>The nearest number to x between the two, which are finite; 0 for NaN. float32 and float64 only.</summary>
    static abstract TSelf Clamp(TSelf x, TSelf least, TSelf most);

    /// <summary>Stores the low bits of each element, as many as the destination's have, from the index on.</summary>
    void Narrow<Z>(ref Z destination, nint index) where Z : unmanaged;

    /// <summary>The sum of the elements' bits as integers.</summary>
    static abstract TSelf AddBits(TSelf x, TSelf y);

    static abstract TSelf SubtractBits(TSelf x, TSelf y);

    static abstract TSelf ShiftLeft(TSelf x, int count);

    /// <summary>Zeros come in from the left.</summary>
    static abstract TSelf ShiftRight(TSelf x, int count);

    /// <summary>The smaller; NaN wins.</summary>
    static abstract TSelf Min(TSelf x, TSelf y);

    /// <summary>The larger; NaN wins.</summary>
    static abstract TSelf Max(TSelf x, TSelf y);

    /// <summary>All bits set where true, none where false.</summary>
    static abstract TSelf Equal(TSelf x, TSelf y);

    static abstract TSelf Less(TSelf x, TSelf y);

    static abstract TSelf LessEqual(TSelf x, TSelf y);

    /// <summary>Elements 0, 0, 2, 2, ...: the real parts of complex numbers, twice each.</summary>
    static abstract TSelf Evens(TSelf x);

    /// <summary>Elements 1, 1, 3, 3, ...: the imaginary parts, twice each.</summary>
    static abstract TSelf Odds(TSelf x);

    /// <summary>Elements 1, 0, 3, 2, ...</summary>
    static abstract TSelf SwapPairs(TSelf x);

    /// <summary>The last element first.</summary>
    static abstract TSelf Reverse(TSelf x);

    /// <summary>Elements 0, 2, ... of x, then of y.</summary>
    static abstract TSelf EveryOther(TSelf x, TSelf y);

    /// <summary>In each part of sixteen bytes: the first half of the elements of x and of y, in turn.</summary>
    static abstract TSelf RiffleLow(TSelf x, TSelf y);

    /// <summary>The second half of them.</summary>
    static abstract TSelf RiffleHigh(TSelf x, TSelf y);

    /// <summary>Of sixteen elements those that the low four bits of the places name; float32 and float64 only.</summary>
    static abstract TSelf Lookup(ref readonly T table, TSelf places);

    /// <summary>Elements 0, 2, ... with their sign turned.</summary>
    static abstract TSelf NegateEvens(TSelf x);
}
