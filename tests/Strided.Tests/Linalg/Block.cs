using System.Numerics;
using Xunit;

namespace Strided.Tests;

/// <summary>A random matrix somewhere in an array of a mark that must stay as it is.</summary>
internal sealed unsafe class Block<T> where T : unmanaged, INumberBase<T>
{
    public const int Layouts = 4;
    private static readonly T Mark = T.CreateChecked(77);
    private readonly int rows, columns, start, rowStep, columnStep;

    public Block(int seed, int rows, int columns, int layout)
    {
        (this.rows, this.columns) = (rows, columns);
        (start, rowStep, columnStep) = layout switch
        {
            0 => (3, columns + 5, 1),
            1 => (3, 1, rows + 2),
            2 => (7, 3 * columns + 1, 3),
            _ => ((rows + 1) * (columns + 1) + 4, -(columns + 1), -1),
        };
        Memory = new T[(rows + 4) * (3 * columns + 9) + 40];
        Array.Fill(Memory, Mark);
        var random = new Random(seed);
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++)
                this[i, j] = T.CreateChecked(random.NextDouble() - 0.5) + (T.CreateChecked(random.NextDouble()) * Imaginary);
    }

    public T[] Memory { get; }

    private static T Imaginary => typeof(T) == typeof(Complex) ? (T)(object)Complex.ImaginaryOne : typeof(T) == typeof(Complex64) ? (T)(object)Complex64.ImaginaryOne : T.Zero;

    public T this[int i, int j]
    {
        get => Memory[start + i * rowStep + j * columnStep];
        set => Memory[start + i * rowStep + j * columnStep] = value;
    }

    public Matrix At(T* memory) => new((byte*)(memory + start), rows, columns, rowStep * sizeof(T), columnStep * sizeof(T));

    public T[,] Values()
    {
        var values = new T[rows, columns];
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++) values[i, j] = this[i, j];
        return values;
    }

    public void RequireFrame() => Assert.Equal(Memory.Length - rows * columns, Memory.Count(x => x == Mark));
}
