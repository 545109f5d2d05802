using System.Globalization;
using System.Numerics;

namespace Strided;

/// <summary>
/// A plain number beside an array. It has a kind but no width: <c>int8 array + 1</c> stays int8, <c>float32 array * 2.5</c> stays float32.
/// </summary>
/// <remarks>Numbers convert to it by themselves. An integer that does not fit the array's dtype is an <see cref="OverflowException"/>, as in NumPy 2.</remarks>
public readonly struct Scalar : IEquatable<Scalar>
{
    private readonly Int128 integer;
    private readonly Complex number;

    private Scalar(DTypeKind kind, Int128 integer, Complex number)
    {
        Kind = kind;
        this.integer = integer;
        this.number = number;
    }

    /// <summary>Bool, SignedInteger (for all integers), Floating or Complex.</summary>
    public DTypeKind Kind { get; }

    /// <summary>The dtype the scalar has on its own.</summary>
    public DType DType => Kind switch
    {
        DTypeKind.Bool => DType.Bool,
        DTypeKind.SignedInteger => integer > long.MaxValue ? DType.UInt64 : DType.Int64,
        DTypeKind.Floating => DType.Float64,
        _ => DType.Complex128,
    };

    /// <summary>A bool.</summary>
    public static implicit operator Scalar(bool value) => new(DTypeKind.Bool, value ? 1 : 0, default);

    /// <summary>An integer.</summary>
    public static implicit operator Scalar(sbyte value) => new(DTypeKind.SignedInteger, value, default);

    /// <summary>An integer.</summary>
    public static implicit operator Scalar(byte value) => new(DTypeKind.SignedInteger, value, default);

    /// <summary>An integer.</summary>
    public static implicit operator Scalar(short value) => new(DTypeKind.SignedInteger, value, default);

    /// <summary>An integer.</summary>
    public static implicit operator Scalar(ushort value) => new(DTypeKind.SignedInteger, value, default);

    /// <summary>An integer.</summary>
    public static implicit operator Scalar(int value) => new(DTypeKind.SignedInteger, value, default);

    /// <summary>An integer.</summary>
    public static implicit operator Scalar(uint value) => new(DTypeKind.SignedInteger, value, default);

    /// <summary>An integer.</summary>
    public static implicit operator Scalar(long value) => new(DTypeKind.SignedInteger, value, default);

    /// <summary>An integer.</summary>
    public static implicit operator Scalar(ulong value) => new(DTypeKind.SignedInteger, value, default);

    /// <summary>A floating-point number.</summary>
    public static implicit operator Scalar(double value) => new(DTypeKind.Floating, default, value);

    /// <summary>A complex number.</summary>
    public static implicit operator Scalar(Complex value) => new(DTypeKind.Complex, default, value);

    /// <summary>A complex number.</summary>
    public static implicit operator Scalar(Complex64 value) => (Complex)value;

    /// <summary>True when kind and value are the same.</summary>
    public bool Equals(Scalar other) => (Kind, integer, number) == (other.Kind, other.integer, other.number);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Scalar other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, integer, number);

    /// <summary>True when kind and value are the same.</summary>
    public static bool operator ==(Scalar left, Scalar right) => left.Equals(right);

    /// <summary>True when kind or value differ.</summary>
    public static bool operator !=(Scalar left, Scalar right) => !left.Equals(right);

    /// <summary>The number as text.</summary>
    public override string ToString() => Kind switch
    {
        DTypeKind.Bool => integer != 0 ? "True" : "False",
        DTypeKind.SignedInteger => integer.ToString(CultureInfo.InvariantCulture),
        DTypeKind.Floating => number.Real.ToString(CultureInfo.InvariantCulture),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>True when the scalar is not zero.</summary>
    internal bool IsTrue => integer != 0 || number != 0;

    /// <summary>-1 when the integer is below the range of an integer dtype, 1 when it is above, 0 when it fits or the dtype is no integer's.</summary>
    internal int SideOf(DType dtype)
    {
        if (dtype.Kind is not (DTypeKind.SignedInteger or DTypeKind.UnsignedInteger)) return 0;
        int bits = 8 * dtype.ItemSize;
        bool isSigned = dtype.Kind == DTypeKind.SignedInteger;
        Int128 max = (Int128.One << (isSigned ? bits - 1 : bits)) - 1, min = isSigned ? -max - 1 : 0;
        return integer > max ? 1 : integer < min ? -1 : 0;
    }

    /// <summary>The value as an element of an array of <typeparamref name="T"/> that keeps its dtype.</summary>
    /// <exception cref="DTypeException">A number of a higher kind: 2.5 for integers, a complex number for reals.</exception>
    /// <exception cref="OverflowException">An integer outside the range of T.</exception>
    internal T Into<T>() where T : unmanaged, INumberBase<T>
    {
        DType dtype = DType.Of<T>();
        bool keeps = dtype.Kind == DTypeKind.Other
            ? Kind < DTypeKind.Floating || (Kind == DTypeKind.Floating && !T.IsZero(T.CreateTruncating(0.5)))
            : Promotion.WithWeak(dtype, Kind) == dtype;
        return keeps ? To<T>() : throw new DTypeException($"The number {this} does not go into an array of {dtype} without losing its kind.");
    }

    /// <summary>The value as an element of type <typeparamref name="T"/>.</summary>
    /// <exception cref="OverflowException">An integer outside the range of T.</exception>
    internal T To<T>() where T : unmanaged, INumberBase<T>
    {
        if (Kind == DTypeKind.Complex) return T.CreateTruncating(number);
        if (Kind == DTypeKind.Floating) return T.CreateTruncating(number.Real);
        try
        {
            return T.CreateChecked(integer);
        }
        catch (OverflowException)
        {
            throw new OverflowException($"Integer {integer} is out of bounds for {DType.Of<T>()}.");
        }
    }
}
