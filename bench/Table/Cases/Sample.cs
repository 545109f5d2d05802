using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;
using Complex = System.Numerics.Complex;

namespace Strided.Benchmarks;

/// <summary>A few elements of any column's result.</summary>
internal static class Sample
{
    public static Answer Of(object? result) => result switch
    {
        ITuple several => Of(several[0]),
        NDArray[] several => Of(several[0]),
        NumSharp.NDArray[] several => Of(several[0]),
        NDArray a => OfArray(a),
        NumSharp.NDArray a => Of(a.ravel() is var flat && flat.size == 1 ? [flat.GetAtIndex(0)] : Answer.Places(flat.size).Select(place => (object)flat.GetAtIndex(place)!).ToArray(), flat.size),
        Vector<double> v => Answer.Of(v.Count, k => v[(int)k]),
        Matrix<double> m => Answer.Of((long)m.RowCount * m.ColumnCount, k => m[(int)(k / m.ColumnCount), (int)(k % m.ColumnCount)]),
        Array a => Answer.Of(a.Length, k => Number(a.GetValue(k)!)),
        IEnumerable several and not string => OfMany(several),
        not null => Answer.Of(1, _ => Number(result)),
        null => Answer.Of(0, _ => 0),
    };

    private static Answer Of(object?[] looks, long size) => new(size, [.. (size == 1 ? Enumerable.Repeat(looks[0], Answer.Looks) : looks).Select(look => Number(look!))]);

    private static Answer OfArray(NDArray a)
    {
        NDArray flat = a.Ravel();
        return Answer.Of(flat.Size, k => flat["" + k + ":" + (k + 1)].AsType<Complex>().ToScalar());
    }

    private static Answer OfMany(IEnumerable elements)
    {
        object[] all = [.. elements.Cast<object>()];
        return Answer.Of(all.Length, k => Number(all[k]));
    }

    private static Complex Number(object element) => element switch
    {
        Complex z => z,
        bool truth => truth ? 1 : 0,
        nint index => index,
        _ => Convert.ToDouble(element, CultureInfo.InvariantCulture),
    };
}
