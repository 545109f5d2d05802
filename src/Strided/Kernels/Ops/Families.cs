using System.Numerics;

namespace Strided;

/// <summary>What every operation on two elements may add: the same operation on registers.</summary>
internal interface IVectorBinary
{
    /// <summary>True when <see cref="Apply{V, T}"/> gives the same bits as the operation on elements of type T.</summary>
    static virtual bool Vectorises<T>() where T : unmanaged => false;

    static virtual V Apply<V, T>(V x, V y) where V : struct, IVector<V, T> where T : unmanaged => x;

    /// <summary>True when float16 may be computed in float32: no answer is further from the right one.</summary>
    static virtual bool Widens => true;

    /// <summary>True when elements that registers compute with may be combined in any order and in any groups: the answer has the same bits, or is NaN.</summary>
    static virtual bool IsOrderFree<T>() where T : unmanaged => false;
}

/// <summary>An operation on two numbers of any kind.</summary>
internal interface INumericBinary : IVectorBinary
{
    /// <summary>True when <see cref="ApplyComplex"/> does the operation on registers of complex numbers.</summary>
    static virtual bool VectorisesComplex => false;

    /// <summary>The operation on complex numbers, real and imaginary parts in turn.</summary>
    static virtual V ApplyComplex<V, TPart>(V x, V y) where V : struct, IVector<V, TPart> where TPart : unmanaged => x;

    /// <summary>True when it combines the parts of complex numbers as numbers of their own.</summary>
    static virtual bool IsByParts => false;

    static abstract T Apply<T>(T x, T y) where T : unmanaged, INumberBase<T>;
}

/// <summary>An operation on two integers or two floating-point numbers.</summary>
internal interface IRealBinary : IVectorBinary
{
    static abstract T Apply<T>(T x, T y) where T : unmanaged, INumber<T>;
}

/// <summary>An operation on two integers.</summary>
internal interface IIntegerBinary : IVectorBinary
{
    static abstract T Apply<T>(T x, T y) where T : unmanaged, IBinaryInteger<T>;
}

/// <summary>An operation on two floating-point numbers.</summary>
internal interface IFloatingBinary : IVectorBinary
{
    /// <summary>True when it costs little more than moving elements.</summary>
    static virtual bool IsLight => false;

    static abstract T Apply<T>(T x, T y) where T : unmanaged, IFloatingPointIeee754<T>;
}

/// <summary>A question about two numbers of any kind.</summary>
internal interface INumericCompare : IVectorBinary
{
    static abstract bool Apply<T>(T x, T y) where T : unmanaged, INumberBase<T>;
}

/// <summary>A question about two ordered numbers.</summary>
internal interface IRealCompare : IVectorBinary
{
    static abstract bool Apply<T>(T x, T y) where T : unmanaged, INumber<T>;
}

/// <summary>A question about two floating-point numbers.</summary>
internal interface IFloatingCompare : IVectorBinary
{
    static abstract bool Apply<T>(T x, T y) where T : unmanaged, IFloatingPointIeee754<T>;
}

/// <summary>What every operation on one element may add: the same on registers.</summary>
internal interface IVectorUnary
{
    static virtual bool Vectorises<T>() where T : unmanaged => false;

    /// <summary>True when float16 may be computed in float32: no answer is further from the right one.</summary>
    static virtual bool Widens => true;

    static virtual V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => x;
}

/// <summary>An operation on a number of any kind.</summary>
internal interface INumericUnary : IVectorUnary
{
    static abstract T Apply<T>(T x) where T : unmanaged, INumberBase<T>;
}

/// <summary>An operation on an integer or floating-point number.</summary>
internal interface IRealUnary : IVectorUnary
{
    static abstract T Apply<T>(T x) where T : unmanaged, INumber<T>;
}

/// <summary>An operation on an integer.</summary>
internal interface IIntegerUnary : IVectorUnary
{
    static abstract T Apply<T>(T x) where T : unmanaged, IBinaryInteger<T>;
}

/// <summary>An operation on a floating-point number.</summary>
internal interface IFloatingUnary : IVectorUnary
{
    /// <summary>True when it costs little more than moving elements.</summary>
    static virtual bool IsLight => false;

    /// <summary>For the types <see cref="IVectorUnary.Vectorises{T}"/> answers false for, float16 and those the library never heard of.</summary>
    static abstract T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T>;
}

/// <summary>An operation on a complex number; complex64 is computed in complex128 and rounded once.</summary>
internal interface IComplexUnary
{
    static abstract Complex Apply(Complex x);
}

/// <summary>An operation on two complex numbers; complex64 is computed in complex128 and rounded once.</summary>
internal interface IComplexBinary
{
    static abstract Complex Apply(Complex x, Complex y);
}
