namespace Strided;

/// <summary>What a member does with memory. Every public member that returns or changes an array has one of the four contracts.</summary>
/// <remarks>
/// On an indexer the property's contract is that of reading it, and the one on the <c>set</c> accessor that of writing. A test runs every member with a
/// contract and holds it to its word; <c>docs/copies.md</c> lists them all.
/// </remarks>
public abstract class CopyContractAttribute : Attribute
{
    private protected CopyContractAttribute() { }
}

/// <summary>The result looks into the argument's own buffer, whatever its strides: no element is ever copied.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class NeverCopiesAttribute : CopyContractAttribute;

/// <summary>The result looks into the argument's own buffer where strides and dtype permit, and is a copy where they do not.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class CopiesIfNeededAttribute : CopyContractAttribute;

/// <summary>The result is a new array that shares no memory with anything. The arguments stay as they are.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class AlwaysCopiesAttribute : CopyContractAttribute
{
    /// <summary>True when the member has a parameter <c>out</c>: given one, it writes there, hands back that very array, and is <see cref="InPlaceAttribute">in place</see>.</summary>
    public bool UnlessOut { get; init; }
}

/// <summary>The member writes into memory that is there already and makes no array for a result.</summary>
/// <remarks>
/// An operand that overlaps the destination in other places is copied before it is overwritten: that copy is counted as <see cref="CopyReason.Overlap"/>,
/// and the result is as if there were no overlap.
/// </remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class InPlaceAttribute : CopyContractAttribute;
