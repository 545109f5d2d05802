namespace Strided;

/// <summary>A parameter of a distribution: one number for all draws, or an array that broadcasts with the other parameters and the size.</summary>
/// <remarks>Numbers and arrays convert to it by themselves.</remarks>
public readonly struct Parameter
{
    private readonly Scalar number;
    private readonly NDArray? array;

    private Parameter(Scalar number) => this.number = number;

    private Parameter(NDArray array)
    {
        ArgumentNullException.ThrowIfNull(array);
        this.array = array;
    }

    /// <summary>One integer for all draws.</summary>
    public static implicit operator Parameter(int value) => new((Scalar)value);

    /// <summary>One integer for all draws.</summary>
    public static implicit operator Parameter(uint value) => new((Scalar)value);

    /// <summary>One integer for all draws.</summary>
    public static implicit operator Parameter(long value) => new((Scalar)value);

    /// <summary>One integer for all draws.</summary>
    public static implicit operator Parameter(ulong value) => new((Scalar)value);

    /// <summary>One number for all draws.</summary>
    public static implicit operator Parameter(double value) => new((Scalar)value);

    /// <summary>A number for each draw.</summary>
    public static implicit operator Parameter(NDArray array) => new(array);

    /// <summary>The number or the shape of the array.</summary>
    public override string ToString() => array is null ? number.ToString() : $"{array.DType}{array.Shape}";

    internal Dims Shape => array is null ? default : array.Shape;

    internal nint Size => array is null ? 1 : array.Size;

    /// <summary>True for one number that is no array.</summary>
    internal bool IsNumber => array is null;

    /// <summary>The number as the bits of a float64, or of an int64 where integers are asked for.</summary>
    internal long Bits(Rule rule)
    {
        Require(rule.Name, number.DType, rule.Integer ? DType.Int64 : DType.Float64);
        if (rule.Integer) return number.To<long>();
        return BitConverter.DoubleToInt64Bits(number.Kind == DTypeKind.Bool ? number.IsTrue ? 1 : 0 : number.To<double>());
    }

    /// <summary>The values as integers, broadcast to the shape.</summary>
    internal Int128[] Integers(string name, Dims? shape)
    {
        DType own = array is null ? number.DType : array.DType;
        if (own.Kind > DTypeKind.UnsignedInteger) throw new DTypeException($"The parameter {name} takes integers, not {own}.");
        NDArray values = array ?? Scalars.ToArray(number, own);
        if (shape is { } target) values = values.BroadcastTo(target);
        return own == DType.UInt64
            ? Array.ConvertAll(((NDArray<ulong>)values).ToArray(), value => (Int128)value)
            : Array.ConvertAll(((NDArray<long>)values.AsType(DType.Int64, copy: false)).ToArray(), value => (Int128)value);
    }

    /// <summary>The values as an array of float64, or of int64 where integers are asked for.</summary>
    internal NDArray Values(string name, DType dtype)
    {
        Require(name, array is null ? number.DType : array.DType, dtype);
        if (array is not null) return array.AsType(dtype, copy: false);
        return dtype == DType.Float64 && number.Kind == DTypeKind.Bool ? Scalars.ToArray(number.IsTrue ? 1.0 : 0.0, dtype) : Scalars.ToArray(number, dtype);
    }

    private static void Require(string name, DType own, DType asked)
    {
        if (own.Kind > (asked == DType.Float64 ? DTypeKind.Floating : DTypeKind.UnsignedInteger))
            throw new DTypeException($"The parameter {name} takes {(asked == DType.Float64 ? "real numbers" : "integers")}, not {own}.");
    }
}
