using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Walking a run register by register.</summary>
internal static class Runs
{
    /// <summary>Where the next register starts: at the end, so far forward that it ends with the run.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Next(nint at, int count, nint length)
    {
        at += count;
        return at >= length ? length : nint.Min(at, length - count);
    }
}
