using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>What is done with all elements along one axis at once: x, step, z, step; the lengths are its own affair.</summary>
internal interface ILine
{
    void Run(ref byte x, nint dx, ref byte z, nint dz);
}

/// <summary>One line after the other.</summary>
internal static class LineWalk<TLine> where TLine : struct, ILine
{
    /// <param name="others">The axes around the lines: operands z, x. Simplified.</param>
    /// <param name="x">The input.</param>
    /// <param name="dx">Its step along a line.</param>
    /// <param name="z">The output.</param>
    /// <param name="dz">Its step along a line.</param>
    /// <param name="line">What to do with each.</param>
    public static void Run(ref Plan others, ref byte x, nint dx, ref byte z, nint dz, ref TLine line)
    {
        do
        {
            for (nint i = 0; i < others.Length; i++)
            {
                line.Run(
                    ref Unsafe.AddByteOffset(ref Walk.At(ref x, others, 1), i * others.Step(1)), dx,
                    ref Unsafe.AddByteOffset(ref Walk.At(ref z, others, 0), i * others.Step(0)), dz);
            }
        }
        while (others.Next());
    }
}
