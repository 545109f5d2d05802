using System.Numerics;
using Xunit;

namespace Strided.Tests;

/// <summary>Products of small matrices by their definition, in complex128 whatever they are made of, and the errors that are measured with them.</summary>
internal sealed class Dense
{
    private readonly Complex[,] entries;

    public Dense(NDArray a)
    {
        NDArray<Complex> z = a.AsType<Complex>();
        entries = new Complex[z.Shape[0], z.NDim == 1 ? 1 : z.Shape[1]];
        for (int i = 0; i < Rows; i++)
            for (int j = 0; j < Columns; j++) entries[i, j] = z.NDim == 1 ? z[i] : z[i, j];
    }

    private Dense(int rows, int columns) => entries = new Complex[rows, columns];

    public int Rows => entries.GetLength(0);

    public int Columns => entries.GetLength(1);

    public Dense Adjoint => Of(Columns, Rows, (i, j) => Complex.Conjugate(entries[j, i]));

    public double Largest => entries.Cast<Complex>().Select(z => Math.Max(Math.Abs(z.Real), Math.Abs(z.Imaginary))).DefaultIfEmpty(0).Max();

    public Complex this[int i, int j] => entries[i, j];

    public static Dense operator *(Dense x, Dense y)
    {
        var z = new Dense(x.Rows, y.Columns);
        for (int i = 0; i < x.Rows; i++)
            for (int p = 0; p < x.Columns; p++)
            {
                Complex factor = x.entries[i, p];
                for (int j = 0; j < y.Columns; j++) z.entries[i, j] += factor * y.entries[p, j];
            }
        return z;
    }

    public static Dense operator -(Dense x, Dense y) => Of(x.Rows, x.Columns, (i, j) => x.entries[i, j] - y.entries[i, j]);

    /// <summary>Columns multiplied by the entries of a vector.</summary>
    public Dense Times(Dense vector) => Of(Rows, vector.Rows, (i, j) => entries[i, j] * vector.entries[j, 0]);

    public Dense Part(int rows, int columns) => Of(rows, columns, (i, j) => entries[i, j]);

    public void RequireOrthonormalColumns(double tolerance, string what)
    {
        Dense product = Adjoint * this;
        double error = Of(Columns, Columns, (i, j) => product.entries[i, j] - (i == j ? 1 : 0)).Largest;
        Assert.True(error <= tolerance, $"{what}: columns are not orthonormal, by {error:E2} where {tolerance:E2} is allowed");
    }

    public static void RequireClose(Dense x, Dense y, double tolerance, string what)
    {
        double error = (x - y).Largest;
        Assert.True(error <= tolerance, $"{what}: {error:E2} away where {tolerance:E2} is allowed");
    }

    public static Dense Of(int rows, int columns, Func<int, int, Complex> entry)
    {
        var z = new Dense(rows, columns);
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++) z.entries[i, j] = entry(i, j);
        return z;
    }
}
