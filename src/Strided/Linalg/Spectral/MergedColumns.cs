namespace Strided;

/// <summary>
/// The columns of two solved halves on their way to those of the whole: some are kept and combined, some are finished and put aside.
/// Columns that are zero in one half stay apart in the products.
/// </summary>
internal readonly unsafe struct MergedColumns
{
    private readonly nint size;
    private readonly nint count;
    private readonly nint first;
    private readonly nint upper;
    private readonly nint* kept;
    private readonly nint* aside;
    private readonly nint* place;
    private readonly double* room;

    /// <param name="size">All columns.</param>
    /// <param name="count">How many are kept.</param>
    /// <param name="kept">The numbers of those.</param>
    /// <param name="aside">The numbers of the others.</param>
    /// <param name="kind">For every column where it is not zero: 0 the first half, 1 both, 2 the second.</param>
    /// <param name="place">Room for what <see cref="Place"/> says.</param>
    /// <param name="room">Room for all entries.</param>
    public MergedColumns(nint size, nint count, nint* kept, nint* aside, nint* kind, nint* place, double* room)
    {
        (this.size, this.count) = (size, count);
        this.kept = kept;
        this.aside = aside;
        this.place = place;
        this.room = room;
        nint* next = stackalloc nint[3];
        (next[0], next[1], next[2]) = (0, 0, 0);
        for (nint k = 0; k < count; k++) next[kind[kept[k]]]++;
        first = next[0];
        upper = first + next[1];
        (next[0], next[1], next[2]) = (0, first, upper);
        for (nint k = 0; k < count; k++) place[k] = next[kind[kept[k]]]++;
    }

    /// <summary>The row of a factor that column k of those kept is multiplied by.</summary>
    public nint* Place => place;

    /// <summary>The kept columns of q times s, then the others as they are. Rows from <paramref name="top"/> up to <paramref name="down"/> belong to neither half.</summary>
    public void Multiply(ColumnMajor<double> q, ColumnMajor<double> s, nint top, nint down, int threads)
    {
        nint below = q.Rows - down, lower = count - first;
        ColumnMajor<double> over = new(room, top, upper), under = new(room + top * upper, below, lower);
        ColumnMajor<double> finished = new(under.Start + below * lower, q.Rows, size - count);
        for (nint k = 0; k < count; k++)
        {
            double* column = q.Column(kept[k]);
            if (place[k] < upper) new ReadOnlySpan<double>(column, (int)top).CopyTo(new(over.Column(place[k]), (int)top));
            if (place[k] >= first) new ReadOnlySpan<double>(column + down, (int)below).CopyTo(new(under.Column(place[k] - first), (int)below));
        }
        for (nint k = 0; k < size - count; k++) new ReadOnlySpan<double>(q.Column(aside[k]), (int)q.Rows).CopyTo(new(finished.Column(k), (int)q.Rows));
        Gemm<double>.Set(over.AsMatrix, s.Part(0, upper, 0, count).AsMatrix, q.Part(0, top, 0, count).AsMatrix, threads);
        Gemm<double>.Set(under.AsMatrix, s.Part(first, lower, 0, count).AsMatrix, q.Part(down, below, 0, count).AsMatrix, threads);
        for (nint k = 0; k < size - count; k++) new ReadOnlySpan<double>(finished.Column(k), (int)q.Rows).CopyTo(new(q.Column(count + k), (int)q.Rows));
    }
}
