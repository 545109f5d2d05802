namespace Strided.Tests;

/// <summary>A list of random numbers read as decisions, so that a random chain of operations shrinks as the list does.</summary>
internal sealed class Choices(int[] draws)
{
    private int at;

    /// <summary>A number from 0 up to but not including <paramref name="count"/>.</summary>
    public int Below(int count) => count <= 1 || draws.Length == 0 ? 0 : draws[at++ % draws.Length] % count;

    public nint Between(int low, int high) => low + Below(high - low + 1);

    public bool Coin() => Below(2) == 1;

    public T Of<T>(params T[] options) => options[Below(options.Length)];

    public int[] Shuffled(int count)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        for (int k = count - 1; k > 0; k--)
        {
            int other = Below(k + 1);
            (order[k], order[other]) = (order[other], order[k]);
        }
        return order;
    }

    /// <summary>An axis as a user may write it: from the front or, negative, from the back.</summary>
    public nint Spelled(int axis, int rank) => Coin() ? axis : axis - rank;

    /// <summary>A shape with the given number of elements: its prime factors dealt to a few axes.</summary>
    public nint[] ShapeOf(nint size)
    {
        var shape = new nint[Between(size == 1 ? 0 : 1, 4)];
        System.Array.Fill(shape, 1);
        if (size == 0)
        {
            for (int k = 0; k < shape.Length; k++) shape[k] = Between(0, 3);
            shape[Below(shape.Length)] = 0;
            return shape;
        }
        for (nint factor = 2; size > 1; factor++)
            for (; size % factor == 0; size /= factor) shape[Below(shape.Length)] *= factor;
        return shape;
    }
}
