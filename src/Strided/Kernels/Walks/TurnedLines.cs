namespace Strided;

/// <summary>
/// Lines whose elements lie apart while neighbouring lines lie together, such as the columns of a matrix: some at a time are turned into a buffer
/// where each is dense, and the results turned back, so that every cache line is read and written once.
/// </summary>
/// <param name="extents">How many elements a line of the input has, and one of the output, and their sizes.</param>
internal readonly unsafe struct TurnedLines<TLine>(LineExtents extents) where TLine : struct, ILine
{
    /// <summary>Elements of a line that are turned at a time.</summary>
    private const int Tile = 128;

    private readonly nint stepX = LineExtents.Apart(extents.CountX * extents.SizeX), stepZ = LineExtents.Apart(extents.CountZ * extents.SizeZ);

    /// <summary>The parameters are those of <see cref="LineWalk{TLine}"/>; both operands are pinned.</summary>
    /// <param name="others">The axes around the lines.</param>
    /// <param name="x">The input.</param>
    /// <param name="dx">Its step along a line.</param>
    /// <param name="z">The output.</param>
    /// <param name="dz">Its step along a line.</param>
    /// <param name="line">What to do with each.</param>
    /// <param name="room">Working memory, as much as <see cref="LineExtents.Bytes"/> says.</param>
    public void Run(ref Plan others, byte* x, nint dx, byte* z, nint dz, ref TLine line, byte* room)
    {
        byte* outputs = room + LineExtents.Together * stepX;
        do
        {
            for (nint first = 0; first < others.Length; first += LineExtents.Together)
            {
                int count = (int)nint.Min(LineExtents.Together, others.Length - first);
                byte* from = x + others.Offset(1) + first * others.Step(1), to = z + others.Offset(0) + first * others.Step(0);
                for (nint j = 0; j < extents.CountX; j += Tile)
                    Turn.Into(room + j * extents.SizeX, stepX, from + j * dx, others.Step(1), dx, count, (int)nint.Min(Tile, extents.CountX - j), extents.SizeX);
                for (int k = 0; k < count; k++) line.Run(ref room[k * stepX], extents.SizeX, ref outputs[k * stepZ], extents.SizeZ);
                for (nint i = 0; i < extents.CountZ; i += Tile)
                    Turn.Into(to + i * dz, dz, outputs + i * extents.SizeZ, extents.SizeZ, stepZ, (int)nint.Min(Tile, extents.CountZ - i), count, extents.SizeZ);
            }
        }
        while (others.Next());
    }
}

/// <summary>The lengths of lines that go in and come out, in elements, and the bytes of an element.</summary>
internal readonly record struct LineExtents(nint CountX, int SizeX, nint CountZ, int SizeZ)
{
    /// <summary>Lines that are turned together: with eight bytes an element two cache lines, which machines fetch together.</summary>
    public const int Together = 16;

    private const int Line = 64;

    /// <summary>So few lines, or lines so short, are read as they lie.</summary>
    private const int Fewest = 4;

    public nint Bytes => Together * (Apart(CountX * SizeX) + Apart(CountZ * SizeZ));

    /// <summary>Whether neighbouring lines, around which the plan goes, lie together and turning them is worth it.</summary>
    public bool LieAcross(in Plan others) =>
        others.Length >= Fewest && CountX >= Fewest && others.Step(0) == SizeZ && others.Step(1) == SizeX;

    /// <summary>From one line to the next in a buffer: not on the same places of a cache.</summary>
    public static nint Apart(nint bytes) => (bytes + Line - 1 & -Line) + Line;
}
