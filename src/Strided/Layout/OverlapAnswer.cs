namespace Strided;

/// <summary>What <see cref="Overlap"/> found out within the work it was allowed.</summary>
internal enum OverlapAnswer
{
    /// <summary>No byte is touched twice.</summary>
    No,

    /// <summary>Some byte is touched twice.</summary>
    Yes,

    /// <summary>Not decided: the work ran out, or the layout reaches further than any memory does. Callers must assume an overlap.</summary>
    TooHard,
}
