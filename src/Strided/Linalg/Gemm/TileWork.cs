namespace Strided;

/// <summary>What one tile multiplies. All steps are bytes.</summary>
internal unsafe struct TileWork
{
    /// <summary>How many terms each sum has.</summary>
    public nint Depth;

    /// <summary>The first element of the tile's rows of a.</summary>
    public byte* A;

    /// <summary>From the first to the second of a pair of rows of a: of reals two rows, of complex numbers the two parts of one.</summary>
    public nint Down;

    /// <summary>From pair to pair of rows of a.</summary>
    public nint Pair;

    /// <summary>Along a row of a.</summary>
    public nint Along;

    /// <summary>The first element of the tile's columns of b; the elements of a row of b are dense.</summary>
    public byte* B;

    /// <summary>From row to row of b.</summary>
    public nint Next;

    /// <summary>Registers in a row of the tile.</summary>
    public int Registers;

    /// <summary>Where the last register of a row of b begins.</summary>
    public nint LastB;

    /// <summary>The tile's first element of z; the elements of a row of z are dense.</summary>
    public byte* Z;

    /// <summary>From row to row of z.</summary>
    public nint Step;

    /// <summary>Where the last register of a row of z begins.</summary>
    public nint LastZ;

    /// <summary>Rows at the top that another tile has delivered already.</summary>
    public int Skip;

    public Into Into;

    /// <summary>
    /// Real and imaginary parts of a complex left side are rows of their own, and the sums u and v of a pair belong together as u + i v; where one side
    /// is conjugate, as u - i v, and where the right one is, as the conjugate of that.
    /// </summary>
    public bool IsComplex;

    /// <summary>One side of two is conjugate.</summary>
    public bool IsTurned;

    /// <summary>The right side is conjugate.</summary>
    public bool IsConjugate;
}
