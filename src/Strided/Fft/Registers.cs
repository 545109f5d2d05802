namespace Strided;

/// <summary>What transforms assume of vector registers, whatever the machine has.</summary>
internal static class Registers
{
    /// <summary>Elements that a register may read, or write and have overwritten, behind the end of a buffer: the widest holds as many.</summary>
    public const int Slack = 16;

    /// <summary>Lines that are transformed side by side: a cache line of real parts, and one of imaginary parts.</summary>
    public static unsafe int Lanes<R>() where R : unmanaged => 64 / sizeof(R);
}
