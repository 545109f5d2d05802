using System.Runtime.CompilerServices;

namespace Strided;

#pragma warning disable CA1065 // The elementwise operator == answers an array; Equals and GetHashCode are about the object.

public abstract partial class NDArray
{
    /// <summary>Copy: x == y, elementwise. To compare whole arrays use <see cref="Nd.ArrayEqual"/>; to test for null, <c>is null</c>.</summary>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<bool> operator ==(NDArray x, NDArray y) => Nd.Equal(x, y);

    /// <summary>Copy: x != y, elementwise.</summary>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<bool> operator !=(NDArray x, NDArray y) => Nd.NotEqual(x, y);

    /// <summary>Copy: x == y, elementwise.</summary>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<bool> operator ==(NDArray x, Scalar y) => Nd.Equal(x, y);

    /// <summary>Copy: x != y, elementwise.</summary>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<bool> operator !=(NDArray x, Scalar y) => Nd.NotEqual(x, y);

    /// <summary>True when both are the same object.</summary>
    public sealed override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <summary>A hash of the object's identity.</summary>
    public sealed override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
