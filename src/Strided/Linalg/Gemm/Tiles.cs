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

    /// <summary>Real numbers in a tile: the room that <see cref="Run"/> and <see cref="Aside"/> need.</summary>
    public static int Room => TTile.Rows * TTile.Registers * TTile.Unit;

    /// <summary>A tile in its place.</summary>
    public static void Run(in TileWork work, R* room)
    {
        if (Parts == 1)
        {
            TTile.Run(work);
            return;
        }
        TTile.Run(InRoom(work, room));
        TTile.Pair(room, work);
    }

    /// <summary>A tile that the result has only a part of, as dense rows.</summary>
    public static void Aside(in TileWork work, R* room)
    {
        TileWork aside = InRoom(work, room);
        TTile.Run(aside);
        if (Parts == 2) TTile.Pair(room, aside);
    }

    private static TileWork InRoom(in TileWork work, R* room)
    {
        nint row = work.Registers * TTile.Unit * sizeof(R);
        return work with { Z = (byte*)room, Step = row, LastZ = row - TTile.Unit * sizeof(R), Skip = 0, Into = Into.Set };
    }
}
