namespace Strided;

/// <summary>Tiles of numbers T made of tiles of their real parts R: the same when T is real.</summary>
internal static unsafe class Tiles<TTile, R, T> where TTile : struct, ITile<R> where R : unmanaged where T : unmanaged
{
    /// <summary>Real numbers in a number.</summary>
    public static int Parts => sizeof(T) / sizeof(R);

    public static int Rows => TTile.Rows / Parts;

    /// <summary>Numbers of a register.</summary>
    public static int Unit => TTile.Unit / Parts;

    public static int Columns => TTile.Registers * Unit;

    /// <summary>The room that <see cref="Aside"/> needs, real numbers.</summary>
    public static int Room => TTile.Rows / Parts * TTile.Registers * TTile.Unit;

    /// <summary>Whole tiles of rows that are worked on together, at most about <paramref name="most"/> rows, and as many blocks for each thread.</summary>
    public static nint RowsOfBlock(nint rows, nint most, int threads)
    {
        nint blocks = Divide(rows, nint.Max(most, Rows));
        if (threads > 1) blocks = Divide(blocks, threads) * threads;
        return Divide(Divide(rows, blocks), Rows) * Rows;

        static nint Divide(nint x, nint y) => (x + y - 1) / y;
    }

    /// <summary>What tiles of a product a b have in common.</summary>
    public static TileWork Work(Matrix a, Matrix b, Into into) => new()
    {
        IsComplex = Parts == 2,
        IsTurned = a.IsConjugate != b.IsConjugate,
        IsConjugate = b.IsConjugate,
        Into = into,
    };

    /// <summary>A tile that the result has only a part of, as dense rows.</summary>
    public static void Aside(in TileWork work, R* room)
    {
        nint row = work.Registers * TTile.Unit * sizeof(R);
        TTile.Run(work with { Z = (byte*)room, Step = row, LastZ = row - TTile.Unit * sizeof(R), Skip = 0, Into = Into.Set });
    }
}
