using System.Runtime.CompilerServices;
using Strided;

namespace Recipe;

/// <summary>
/// The recipe's <c>aid(x)</c>: which buffer, and which byte of it the first element is. NumPy can give a bare address because its buffers stay
/// where they are; the .NET garbage collector moves them, and this pair stays true when it does.
/// </summary>
internal readonly record struct Identity(object Owner, nint Offset)
{
    private static readonly ConditionalWeakTable<object, string> Names = [];
    private static int count;

    public static Identity Of(NDArray array) => new(array.Owner, array.Offset);

    public bool Equals(Identity other) => ReferenceEquals(Owner, other.Owner) && Offset == other.Offset;

    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Owner), Offset);

    /// <summary>Buffers are numbered in the order in which they were first shown.</summary>
    public override string ToString() => $"buffer #{Names.GetValue(Owner, _ => $"{++count}")} + {Offset}";
}
