namespace Strided;

/// <summary>The columns of a product cut into panels as wide as a tile. The last two share what is left so that each fills a register, where there are so many.</summary>
internal readonly struct Panels
{
    private readonly nint columns;
    private readonly nint unit;
    private readonly nint wide;
    private readonly nint lastStart;

    /// <param name="columns">How many columns there are.</param>
    /// <param name="unit">The columns of a register.</param>
    /// <param name="registers">The registers in a row of a tile.</param>
    public Panels(nint columns, int unit, int registers)
    {
        (this.columns, this.unit, wide) = (columns, unit, unit * registers);
        Count = (columns + wide - 1) / wide;
        lastStart = (Count - 1) * wide;
        if (Count > 1 && columns - lastStart < unit) lastStart -= unit;
    }

    public nint Count { get; }

    /// <summary>The first column of a panel; of the one after the last, the number of columns.</summary>
    public nint Start(nint panel) => panel >= Count ? columns : panel == Count - 1 ? lastStart : panel * wide;

    public int Registers(nint panel) => (int)((Start(panel + 1) - Start(panel) + unit - 1) / unit);

    /// <summary>The column of a panel at which its last register begins: it overlaps the one before unless the panel is whole registers wide.</summary>
    public nint Last(nint panel) => nint.Max(Start(panel + 1) - Start(panel) - unit, 0);
}
