namespace Strided;

/// <summary>What is done with several lines at a time: from line to line, along a line, of the input and of the output.</summary>
internal unsafe interface ILineGroup
{
    /// <summary>How many lines there are at most.</summary>
    static abstract int Together { get; }

    void Run(byte* x, nint nextX, nint dx, byte* z, nint nextZ, nint dz, int count);
}

/// <summary>Neighbouring lines together.</summary>
internal static unsafe class LineGroupWalk<TGroup> where TGroup : struct, ILineGroup
{
    /// <param name="others">The axes around the lines: operands z, x. Simplified.</param>
    /// <param name="x">The input, pinned.</param>
    /// <param name="dx">Its step along a line.</param>
    /// <param name="z">The output, pinned.</param>
    /// <param name="dz">Its step along a line.</param>
    /// <param name="group">What to do with some of them.</param>
    public static void Run(ref Plan others, byte* x, nint dx, byte* z, nint dz, ref TGroup group)
    {
        do
        {
            for (nint i = 0; i < others.Length; i += TGroup.Together)
            {
                int count = (int)nint.Min(TGroup.Together, others.Length - i);
                group.Run(x + others.Offset(1) + i * others.Step(1), others.Step(1), dx, z + others.Offset(0) + i * others.Step(0), others.Step(0), dz, count);
            }
        }
        while (others.Next());
    }
}
