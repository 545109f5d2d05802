namespace Strided;

/// <summary>Indices in a row of a buffer.</summary>
/// <param name="axis">The axis that they are about.</param>
internal readonly ref struct IndexLine(in IndexedAxis axis)
{
    /// <summary>The axis that they are about.</summary>
    public readonly ref readonly IndexedAxis Axis = ref axis;

    /// <summary>What makes them int64; none when they are.</summary>
    public Converter ToInt64 { get; init; }

    /// <summary>Where the first one lies.</summary>
    public nint At { get; init; }

    /// <summary>From one to the next.</summary>
    public nint Step { get; init; }

    public nint Count { get; init; }
}
