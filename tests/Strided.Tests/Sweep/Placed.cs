using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Strided.Tests;

/// <summary>A buffer of sentinels in which an array of some strides lies, with a margin on both sides.</summary>
internal sealed class Placed<T> where T : unmanaged
{
    private const int Margin = 5;

    private readonly T[] buffer;
    private readonly T[] check;
    private readonly NDArray<T> all;

    public Placed(int room)
    {
        buffer = new T[room + 2 * Margin];
        check = new T[buffer.Length];
        all = Nd.AsArray(buffer);
        Reset(room);
    }

    /// <summary>The sentinel pattern: a NaN-free but absurd number, and no valid bool.</summary>
    private static T Sentinel
    {
        get
        {
            T value = default;
            MemoryMarshal.AsBytes(new Span<T>(ref value)).Fill(0xA5);
            return value;
        }
    }

    /// <summary>The row of n elements, each <paramref name="step"/> elements from the last; a negative step starts at the far end.</summary>
    public NDArray<T> Row(int n, int step) =>
        all.AsStrided(n, step * Unsafe.SizeOf<T>(), First(n, step) * Unsafe.SizeOf<T>(), writeable: true);

    /// <summary>The matrix with the given steps, in elements.</summary>
    public NDArray<T> Matrix(int rows, int columns, int down, int along) => all.AsStrided(
        (rows, columns), (down * Unsafe.SizeOf<T>(), along * Unsafe.SizeOf<T>()),
        (First(rows, down) + First(columns, along) - Margin) * Unsafe.SizeOf<T>(), writeable: true);

    public void Reset(int used) => buffer.AsSpan(0, used + 2 * Margin).Fill(Sentinel);

    public void WriteRow(ReadOnlySpan<T> values, int step)
    {
        for (int i = 0; i < values.Length; i++) buffer[First(values.Length, step) + i * step] = values[i];
    }

    public void WriteMatrix(ReadOnlySpan<T> values, int rows, int columns, int down, int along)
    {
        int first = First(rows, down) + First(columns, along) - Margin;
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++) buffer[first + i * down + j * along] = values[i * columns + j];
    }

    /// <summary>Remembers the buffer, to ask later what changed.</summary>
    public void Remember() => buffer.CopyTo(check, 0);

    public bool IsUnchanged => MemoryMarshal.AsBytes<T>(buffer).SequenceEqual(MemoryMarshal.AsBytes<T>(check));

    /// <summary>The first place of the row that does not hold what it should, counted in elements; -1 when all do; gaps and margins hold the sentinel.</summary>
    public int WrongInRow(ReadOnlySpan<T> expected, int step)
    {
        int n = expected.Length, used = n * Math.Abs(step) + 2 * Margin;
        Span<T> want = check.AsSpan(0, used);
        want.Fill(Sentinel);
        int first = First(n, step);
        for (int i = 0; i < n; i++) want[first + i * step] = expected[i];
        return Wrong(want);
    }

    public int WrongInMatrix(ReadOnlySpan<T> expected, int rows, int columns, int down, int along)
    {
        Span<T> want = check;
        want.Fill(Sentinel);
        int first = First(rows, down) + First(columns, along) - Margin;
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++) want[first + i * down + j * along] = expected[i * columns + j];
        return Wrong(want);
    }

    public string At(int place) => $"place {place} holds {buffer[place]}, should hold {check[place]}";

    private int Wrong(ReadOnlySpan<T> want)
    {
        if (MemoryMarshal.AsBytes<T>(buffer.AsSpan(0, want.Length)).SequenceEqual(MemoryMarshal.AsBytes(want))) return -1;
        for (int i = 0; i < want.Length; i++)
            if (!Bits.Same(buffer[i], want[i])) return i;
        return -1;
    }

    private static int First(int n, int step) => Margin + (step < 0 ? (n - 1) * -step : 0);
}
