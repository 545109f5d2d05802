namespace Strided;

/// <summary>An axis that an array of indices is about.</summary>
/// <param name="Number">Which axis of the indexed array.</param>
/// <param name="Size">How many positions it has.</param>
/// <param name="Stride">Bytes from one position to the next.</param>
/// <param name="FromEnd">True when negative indices count from the end; false when they are outside, as the large ones of uint64 are that look negative.</param>
/// <param name="Mode">What becomes of indices outside.</param>
internal readonly record struct IndexedAxis(int Number, nint Size, nint Stride, bool FromEnd, IndexMode Mode);
