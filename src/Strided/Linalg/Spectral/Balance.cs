using System.Numerics;

namespace Strided;

/// <summary>
/// A square matrix made easier: rows and columns that isolate an eigenvalue are moved to the ends, the rest is scaled by powers of 2 until rows
/// and columns are about equally long.
/// </summary>
/// <remarks>B. N. Parlett, C. Reinsch, "Balancing a matrix for calculation of eigenvalues and eigenvectors" (1969), in the form of R. James, J. Langou, B. Lowery (2014).</remarks>
internal sealed unsafe class Balance<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    private readonly ColumnMajor<T> a;
    private readonly double* scale;
    private readonly nint* exchanged;

    public Balance(Workbench workbench, ColumnMajor<T> a)
    {
        this.a = a;
        nint n = a.Rows;
        scale = workbench.Take<double>(n);
        exchanged = workbench.Take<nint>(n);
        for (nint i = 0; i < n; i++) (scale[i], exchanged[i]) = (1, i);
        (From, To) = (0, n - 1);
        while (IsolatesRow()) { }
        while (IsolatesColumn()) { }
        while (Rescale()) { }
    }

    /// <summary>The first row and column that is not triangular.</summary>
    public nint From { get; private set; }

    /// <summary>The last one.</summary>
    public nint To { get; private set; }

    /// <summary>Eigenvectors of the balanced matrix, in columns, become those of the matrix.</summary>
    public void Undo<U, V>(ColumnMajor<U> z) where U : unmanaged, INumberBase<U> where V : unmanaged, IBinaryFloatingPointIeee754<V>
    {
        for (nint j = 0; j < z.Columns; j++)
        {
            U* x = z.Column(j);
            for (nint i = From; i <= To; i++)
                if (scale[i] != 1) x[i] = Entry<U, V>.Scale(x[i], V.CreateTruncating(scale[i]));
            for (nint i = From - 1; i >= 0; i--) (x[i], x[exchanged[i]]) = (x[exchanged[i]], x[i]);
            for (nint i = To + 1; i < z.Rows; i++) (x[i], x[exchanged[i]]) = (x[exchanged[i]], x[i]);
        }
    }

    /// <summary>A row with nothing but its diagonal goes to the bottom.</summary>
    private bool IsolatesRow()
    {
        for (nint i = To; i >= From && To > From; i--)
        {
            bool alone = true;
            for (nint j = From; j <= To && alone; j++) alone = j == i || a[i, j] == T.Zero;
            if (!alone) continue;
            Exchange(i, To);
            To--;
            return true;
        }
        return false;
    }

    /// <summary>A column with nothing but its diagonal goes to the left.</summary>
    private bool IsolatesColumn()
    {
        for (nint j = From; j <= To && To > From; j++)
        {
            bool alone = true;
            for (nint i = From; i <= To && alone; i++) alone = i == j || a[i, j] == T.Zero;
            if (!alone) continue;
            Exchange(j, From);
            From++;
            return true;
        }
        return false;
    }

    private void Exchange(nint i, nint j)
    {
        exchanged[j] = i;
        if (i == j) return;
        for (nint k = 0; k < a.Rows; k++) (a[k, i], a[k, j]) = (a[k, j], a[k, i]);
        for (nint k = 0; k < a.Rows; k++) (a[i, k], a[j, k]) = (a[j, k], a[i, k]);
    }

    private static double Square(T entry)
    {
        double re = double.CreateTruncating(Entry<T, R>.Real(entry)), im = double.CreateTruncating(Entry<T, R>.Imaginary(entry));
        return re * re + im * im;
    }

    /// <summary>Lengths include the diagonal: of matrices that are not badly scaled, Hessenberg ones among them, little is changed then.</summary>
    private bool Rescale()
    {
        bool changed = false;
        for (nint i = From; i <= To; i++)
        {
            double column = 0, row = 0;
            for (nint k = From; k <= To; k++)
            {
                column += Square(a[k, i]);
                row += Square(a[i, k]);
            }
            (column, row) = (Math.Sqrt(column), Math.Sqrt(row));
            if (column == 0 || row == 0) continue;
            double f = 1, sum = column + row;
            for (; column < row / 2 && f < 1e280 && row > 1e-280; f *= 2) (column, row) = (column * 2, row / 2);
            for (; column >= row * 2 && f > 1e-280 && column > 1e-280; f /= 2) (column, row) = (column / 2, row * 2);
            if (f == 1 || column + row >= 0.95 * sum || f * scale[i] is < 1e-280 or > 1e280) continue;
            changed = true;
            scale[i] *= f;
            R up = R.CreateTruncating(f), down = R.CreateTruncating(1 / f);
            for (nint k = From; k < a.Columns; k++) a[i, k] = Entry<T, R>.Scale(a[i, k], down);
            for (nint k = 0; k <= To; k++) a[k, i] = Entry<T, R>.Scale(a[k, i], up);
        }
        return changed;
    }
}
