namespace Strided;

/// <summary>Where a tensor's memory is, in DLPack's numbers.</summary>
/// <param name="Type">The kind of device; 1 is the computer's own memory.</param>
/// <param name="Id">Which one of that kind.</param>
public readonly record struct DLPackDevice(int Type, int Id)
{
    /// <summary>The computer's own memory: where all arrays are.</summary>
    public static DLPackDevice Cpu => new(1, 0);
}
