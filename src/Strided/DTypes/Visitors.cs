using System.Numerics;

namespace Strided;

/// <summary>Code that works for every element type.</summary>
internal interface IAnyVisitor
{
    void Visit<T>() where T : unmanaged;
}

/// <summary>Code that works for numbers: integers, floating point, complex.</summary>
internal interface INumericVisitor
{
    void Visit<T>() where T : unmanaged, INumberBase<T>;
}

/// <summary>Code that works for ordered numbers: integers and floating point.</summary>
internal interface IRealVisitor
{
    void Visit<T>() where T : unmanaged, INumber<T>;
}

/// <summary>Code that works for integers.</summary>
internal interface IIntegerVisitor
{
    void Visit<T>() where T : unmanaged, IBinaryInteger<T>;
}

/// <summary>Code that works for floating-point numbers.</summary>
internal interface IFloatingVisitor
{
    void Visit<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}

/// <summary>Code that works for the numbers of linear algebra: T is float32, float64, complex64 or complex128, R the real type of its parts.</summary>
internal interface IEntryVisitor
{
    void Visit<T, R>() where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>;
}
