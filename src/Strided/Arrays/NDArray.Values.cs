using System.Numerics;

namespace Strided;

public abstract partial class NDArray
{
#pragma warning disable CA1822 // Every array has a device; so far it is the same one.
    /// <summary>The device the array is on: the CPU.</summary>
    public Device Device => Device.Cpu;
#pragma warning restore CA1822

    /// <summary>The only element as a truth value: everything but zero is true.</summary>
    /// <exception cref="ShapeException">The array has more or fewer elements.</exception>
    public static explicit operator bool(NDArray array) => One<bool>(array);

    /// <summary>The only element as an integer.</summary>
    /// <exception cref="ShapeException">The array has more or fewer elements.</exception>
    /// <exception cref="DTypeException">The element is complex.</exception>
    public static explicit operator long(NDArray array) => One<long>(array);

    /// <summary>The only element as a floating-point number.</summary>
    /// <exception cref="ShapeException">The array has more or fewer elements.</exception>
    /// <exception cref="DTypeException">The element is complex.</exception>
    public static explicit operator double(NDArray array) => One<double>(array);

    /// <summary>The only element as a complex number.</summary>
    /// <exception cref="ShapeException">The array has more or fewer elements.</exception>
    public static explicit operator Complex(NDArray array) => One<Complex>(array);

    private static T One<T>(NDArray array) where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(array);
        if (array.Size != 1) throw new ShapeException($"An array of shape {array.Shape} with {array.Size} elements is not one {DType.Of<T>()}.");
        return array is NDArray<T> typed ? typed.ToScalar() : ((NDArray<T>)Conversion.To(array, DType.Of<T>(), Order.C, CopyReason.Conversion, "conversion")).ToScalar();
    }
}
