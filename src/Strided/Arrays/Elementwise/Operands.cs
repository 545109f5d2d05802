using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Strided;

/// <summary>Two operands of a runtime-typed operation, one of which may be a plain number, and where the result goes.</summary>
internal readonly struct Operands
{
    private readonly NDArray? x;
    private readonly NDArray? y;
    private readonly Scalar scalar;

    public Operands(string name, NDArray x, NDArray y, NDArray? @out)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        (Name, this.x, this.y, Out) = (name, x, y, @out);
        DType = Promotion.Of(x.DType, y.DType) ?? throw new DTypeException($"{name} has no common dtype for {x.DType} and {y.DType}.");
    }

    public Operands(string name, NDArray x, Scalar y, NDArray? @out)
    {
        ArgumentNullException.ThrowIfNull(x);
        (Name, this.x, scalar, Out) = (name, x, y, @out);
        DType = Weak(name, x, y);
    }

    public Operands(string name, Scalar x, NDArray y, NDArray? @out)
    {
        ArgumentNullException.ThrowIfNull(y);
        (Name, scalar, this.y, Out) = (name, x, y, @out);
        DType = Weak(name, y, x);
    }

    public string Name { get; }

    /// <summary>The dtype both promote to.</summary>
    public DType DType { get; }

    /// <summary>
    /// The floating dtype of both, each converted on its own: int8 with uint8 is float16, which holds either, though together they are int16.
    /// </summary>
    public DType? Inexact => x is null || y is null
        ? Promotion.Inexact(DType)
        : Promotion.Inexact(x.DType) is { } left && Promotion.Inexact(y.DType) is { } right ? Promotion.Of(left, right) : null;

    public NDArray? Out { get; }

    /// <summary>Where a comparison writes.</summary>
    public NDArray<bool>? Truth => Out is null or NDArray<bool> ? (NDArray<bool>?)Out : throw new DTypeException($"{Name} answers bool and cannot write into {Out.DType}.");

    /// <summary>-1 when a signed integer stands left of uint64, 1 when it stands right of it, else 0.</summary>
    public int MixedSigns => (x?.DType, y?.DType) switch
    {
        ({ Kind: DTypeKind.SignedInteger }, { Kind: DTypeKind.UnsignedInteger, ItemSize: 8 }) => -1,
        ({ Kind: DTypeKind.UnsignedInteger, ItemSize: 8 }, { Kind: DTypeKind.SignedInteger }) => 1,
        _ => 0,
    };

    /// <summary>True when one operand is an integer that does not fit the integer array beside it: above (1) or below (-1) its range.</summary>
    public bool NumberOutside([NotNullWhen(true)] out NDArray? beside, out int side, out bool onLeft)
    {
        (beside, onLeft) = (x ?? y!, x is null);
        side = (x is null || y is null) && scalar.Kind == DTypeKind.SignedInteger ? scalar.SideOf(beside.DType) : 0;
        return side != 0;
    }

    /// <summary>Both operands as arrays, a number as a 0-d array of the dtype.</summary>
    public (NDArray X, NDArray Y) Arrays(DType dtype) => (x ?? Scalars.ToArray(scalar, dtype), y ?? Scalars.ToArray(scalar, dtype));

    public NDArray Binary<TOp, T>() where TOp : struct, IBinary<T> where T : unmanaged, INumberBase<T>
    {
        // A number beside an array of the right type needs no array of its own.
        if (Out is null or NDArray<T>)
        {
            if (y is null && x is NDArray<T> tx) return Elementwise.Binary<TOp, T>(tx, scalar.To<T>(), (NDArray<T>?)Out);
            if (x is null && y is NDArray<T> ty && Out is null) return Elementwise.Binary<TOp, T>(scalar.To<T>(), ty);
        }
        (NDArray left, NDArray right) = Arrays(DType<T>.Instance);
        return Mixed.Binary<TOp, T>(Name, left, right, Out);
    }

    public NDArray<bool> Compare<TOp, T>() where TOp : struct, ICompare<T> where T : unmanaged
    {
        (NDArray left, NDArray right) = Arrays(DType<T>.Instance);
        return Mixed.Compare<TOp, T>(Name, left, right, Out);
    }

    /// <summary>Compares two arrays converted to T bit by bit, whatever their common dtype is.</summary>
    public NDArray<bool> CompareAs<TOp, T>() where TOp : struct, ICompare<T> where T : unmanaged => Mixed.Compare<TOp, T>(Name, x!, y!, Out);

    /// <summary>Truth values are computed as the bytes 0 and 1.</summary>
    public NDArray Bool<TOp>() where TOp : struct, IIntegerBinary
    {
        if (Out is null or NDArray<bool>)
        {
            var z = (NDArray<bool>?)Out;
            if (x is NDArray<bool> bx) return y is NDArray<bool> by ? Elementwise.Bool<TOp>(bx, by, z) : Elementwise.Bool<TOp>(bx, scalar.IsTrue, z);
            // These operations are symmetric in their operands.
            return Elementwise.Bool<TOp>((NDArray<bool>)y!, scalar.IsTrue, z);
        }
        (NDArray left, NDArray right) = Arrays(DType.Bool);
        NDArray<bool> result = Elementwise.Bool<TOp>((NDArray<bool>)left, (NDArray<bool>)right, null);
        Elementwise.RequireOutput(Out, result.Shape);
        Out.Assign(result);
        return Out;
    }

    public DTypeException Refused(string family) => new($"{Name} needs {family} dtypes; there is no {Name} for {DType}.");

    private static DType Weak(string name, NDArray array, Scalar scalar) =>
        Promotion.WithWeak(array.DType, scalar.Kind) ?? throw new DTypeException($"{name} has no common dtype for {array.DType} and the number {scalar}.");
}
