using Xunit;

namespace Strided.Tests;

/// <summary>One operation on one dtype through every length, stride, order and broadcast.</summary>
/// <param name="name">Named in failures.</param>
/// <param name="run">The operation; the second operand is ignored when unary.</param>
/// <param name="oracle">What one element should be.</param>
/// <param name="ulps">0 for bit-exact operations; else how far from the oracle a result may be. All layouts must still agree in every bit.</param>
/// <param name="unary">True when there is no second operand.</param>
internal sealed class Sweep<X, Z>(
    string name, Func<NDArray<X>, NDArray<X>, NDArray<Z>?, NDArray<Z>> run, Func<X, X, Z> oracle, int ulps, bool unary)
    where X : unmanaged where Z : unmanaged
{
    private static readonly int[] s_lengths = [.. Enumerable.Range(0, 41), 63, 64, 65, 127, 128, 129, 255, 256, 257];
    private static readonly int[] s_strides = [1, 2, 3, -1, -2, 0];
    private static readonly int[] s_outputs = [1, 2, 3, -1, -2];

    private const int GuardedLength = 65;
    private static readonly (int, int, int)[] s_guarded = [(1, 1, 1), (-1, 1, 1), (1, 2, 1), (2, 1, 2), (3, -2, 1), (1, 1, -1), (2, 2, 3)];

    private readonly X[] px = Samples.Of<X>(0);
    private readonly X[] py = Samples.Of<X>(1);

    public void Rows()
    {
        Placed<X>[] xs = Inputs(px), ys = Inputs(py);
        var z = new Placed<Z>(3 * Samples.Count);
        int[] strides = unary ? [1] : s_strides;
        foreach (int n in s_lengths)
        {
            int at = n % Samples.Specials;
            Z[][] wants = [.. Enumerable.Range(0, 4).Select(k => Expected(Take(px, n, at, (k & 1) != 0), Take(py, n, at, (k & 2) != 0)))];
            NDArray<X>[] rowX = Rows(xs, n, at), rowY = Rows(ys, n, at);
            for (int i = 0; i < s_strides.Length; i++)
            {
                for (int j = 0; j < strides.Length; j++)
                {
                    Z[] want = wants[(s_strides[i] == 0 ? 1 : 0) + (strides[j] == 0 ? 2 : 0)];
                    foreach (int dz in s_outputs)
                    {
                        z.Reset(n * Math.Abs(dz));
                        NDArray<Z> output = z.Row(n, dz);
                        Assert.Same(output, run(rowX[i], rowY[j], output));
                        int wrong = z.WrongInRow(want, dz);
                        if (wrong >= 0) Assert.Fail($"{name}, {n} elements, strides {s_strides[i]}, {strides[j]} into {dz}: {z.At(wrong)}.");
                    }
                }
            }
        }
        Assert.All([.. xs, .. ys], input => Assert.True(input.IsUnchanged, $"{name} changed an input."));
    }

    public void Matrices()
    {
        foreach ((int rows, int columns) in new[] { (5, 7), (3, 65), (17, 4), (1, 9), (2, 1) })
        {
            int room = 6 * rows * columns + 8;
            var z = new Placed<Z>(room);
            (Placed<X> Place, NDArray<X> Array, X[] Values)[] xs = [.. Grids(px, rows, columns)], ys = [.. Grids(py, rows, columns).Take(unary ? 1 : 99)];
            foreach (var x in unary ? xs.Where(x => x.Array.Shape == (rows, columns)) : xs)
            {
                foreach (var y in ys)
                {
                    Z[] want = Expected(x.Values, y.Values);
                    NDArray<Z> made = run(x.Array, y.Array, null);
                    if (made.Shape == (rows, columns))
                    {
                        for (int k = 0; k < want.Length; k++)
                            Assert.True(Bits.Same(want[k], made[k / columns, k % columns]), $"{name} gives {made[k / columns, k % columns]} for {x.Values[k]}, {y.Values[k]}: should be {want[k]}.");
                    }
                    foreach ((int down, int along) in Steps(rows, columns))
                    {
                        if (made.Shape != (rows, columns)) break;
                        z.Reset(room);
                        run(x.Array, y.Array, z.Matrix(rows, columns, down, along));
                        int wrong = z.WrongInMatrix(want, rows, columns, down, along);
                        if (wrong >= 0) Assert.Fail($"{name}, {x.Array.Strides}, {y.Array.Strides} into {rows} x {columns} with steps {down}, {along}: {z.At(wrong)}.");
                    }
                }
            }
            Assert.All([.. xs, .. ys], input => Assert.True(input.Place.IsUnchanged, $"{name} changed an input."));
        }
    }

    /// <summary>Short rows between guard pages; the same bits as anywhere else, and no fault.</summary>
    public void Guarded()
    {
        using GuardedMemory x = new(Room<X>()), y = new(Room<X>()), z = new(Room<Z>());
        foreach (int n in s_lengths.Where(n => n <= GuardedLength))
        {
            (X[] valuesX, X[] valuesY) = (px[..n], py[..n]);
            NDArray<Z> want = run(Nd.Array(valuesX), Nd.Array(valuesY), null);
            foreach ((int dx, int dy, int dz) in s_guarded)
            {
                foreach (GuardedEdge edge in Enum.GetValues<GuardedEdge>())
                {
                    NDArray<X> rowX = x.Row<X>(n, dx, edge), rowY = y.Row<X>(n, dy, edge);
                    (rowX[..], rowY[..]) = (Nd.AsArray(valuesX), Nd.AsArray(valuesY));
                    NDArray<Z> row = run(rowX, rowY, z.Row<Z>(n, dz, edge));
                    for (int i = 0; i < n; i++) Assert.True(Bits.Same(want[i], row[i]), $"{name}, {n} elements, steps {dx}, {dy} into {dz}, guarded {edge}: element {i} is {row[i]}, not {want[i]}.");
                    Assert.True(n == 0 || run(rowX, rowY, null).Size == n);
                }
            }
        }
    }

    private static nint Room<T>() where T : unmanaged => 3 * GuardedLength * System.Runtime.CompilerServices.Unsafe.SizeOf<T>();

    /// <summary>C, Fortran, gaps in both directions, backwards, rows far apart.</summary>
    private static (int Down, int Along)[] Steps(int rows, int columns) =>
        [(columns, 1), (1, rows), (4 * columns, 2), (-columns, -1), (columns + 3, 1), (-2, 2 * rows)];

    private static IEnumerable<(Placed<X>, NDArray<X>, X[])> Grids(X[] values, int rows, int columns)
    {
        X[] full = [.. Enumerable.Range(0, rows * columns).Select(k => values[k % values.Length])];
        foreach ((int down, int along) in Steps(rows, columns))
        {
            var place = new Placed<X>(6 * rows * columns + 8);
            place.WriteMatrix(full, rows, columns, down, along);
            place.Remember();
            yield return (place, place.Matrix(rows, columns, down, along), full);
        }
        var row = new Placed<X>(2 * columns);
        row.WriteRow(values.AsSpan(0, columns), -2);
        row.Remember();
        X[] rowValues = [.. Enumerable.Range(0, rows * columns).Select(k => values[k % columns])];
        yield return (row, row.Row(columns, -2), rowValues);
        yield return (row, row.Row(columns, -2)[Nd.NewAxis, ..], rowValues);
        var column = new Placed<X>(3 * rows);
        column.WriteRow(values.AsSpan(0, rows), 3);
        column.Remember();
        yield return (column, column.Row(rows, 3)[.., Nd.NewAxis], [.. Enumerable.Range(0, rows * columns).Select(k => values[k / columns])]);
        var one = new Placed<X>(1);
        one.WriteRow(values.AsSpan(rows, 1), 1);
        one.Remember();
        X[] same = [.. Enumerable.Repeat(values[rows], rows * columns)];
        yield return (one, one.Row(1, 1), same);
        yield return (one, one.Row(1, 1).Reshape([]), same);
    }

    /// <summary>
    /// The oracle's answers; for approximate operations the operation's own answers in one long dense row, once they are seen to be near
    /// enough: so all other layouts are held to those bits.
    /// </summary>
    private Z[] Expected(X[] x, X[] y)
    {
        Z[] want = [.. x.Zip(y, oracle)];
        if (ulps == 0) return want;
        int n = want.Length;
        var (longX, longY) = (new X[n + 300], new X[n + 300]);
        x.CopyTo(longX, 0);
        y.CopyTo(longY, 0);
        NDArray<Z> dense = run(Nd.AsArray(longX), Nd.AsArray(longY), null);
        for (int i = 0; i < n; i++)
        {
            double off = Bits.Distance(dense[i], want[i]);
            Assert.True(off <= ulps, $"{name} of {x[i]}, {y[i]} is {dense[i]:R}, {off} ulp from {want[i]:R}.");
            want[i] = dense[i];
        }
        return want;
    }

    private static Placed<X>[] Inputs(X[] values) => [.. s_strides.Select(step =>
    {
        var place = new Placed<X>(values.Length * Math.Max(Math.Abs(step), 1));
        place.WriteRow(values, step == 0 ? 1 : step);
        place.Remember();
        return place;
    })];

    private static NDArray<X>[] Rows(Placed<X>[] places, int n, int at) =>
        [.. places.Zip(s_strides, (place, step) => step == 0
            ? place.Row(Samples.Count, 1)[at..(at + 1)].BroadcastTo(n)
            : place.Row(Samples.Count, step)[..n])];

    private static X[] Take(X[] values, int n, int at, bool repeat) => repeat ? [.. Enumerable.Repeat(values[at], n)] : values[..n];
}
