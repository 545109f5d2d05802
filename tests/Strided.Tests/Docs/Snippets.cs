using Xunit;

namespace Strided.Tests;

/// <summary>The code of README.md and docs/, compiled and run. Each snippet stands between its name and <c>end snippet</c>.</summary>
public static class Snippets
{
    public static void Views()
    {
        // snippet: views
        NDArray<double> a = Nd.ARange(12.0).Reshape(3, 4);

        NDArray<double> column = a[.., 1];              // a view: nothing is copied
        column *= 10;                                   // in place, and seen through a
        Console.WriteLine(a);
        // [[ 0. 10.  2.  3.]
        //  [ 4. 50.  6.  7.]
        //  [ 8. 90. 10. 11.]]

        bool shared = a["::-1, 1:3"].SharesMemory(a);   // NumPy's own notation, if you like
        NDArray<double> sum = a + a[0, ..];             // broadcasting: the row is not repeated in memory
        NDArray<double> means = a.Mean(axis: 1);        // reductions keep the static type
        // end snippet
        Assert.Equal("[[ 0. 10.  2.  3.]\n [ 4. 50.  6.  7.]\n [ 8. 90. 10. 11.]]", a.ToString());
        Assert.True(shared);
        Assert.Equal([0.0, 20, 4, 6, 4, 60, 8, 10, 8, 100, 12, 14], sum.ToArray());
        Assert.Equal([3.75, 16.75, 29.75], means.ToArray());
    }

    public static void Reshape()
    {
        // snippet: reshape
        NDArray<double> m = Nd.Zeros(100, 100);
        m.Reshape(1, -1);                        // a view
        m.T.Reshape(1, -1);                      // a copy: no strides can walk it
        // ShapeException: "... axes 0 and 1 cannot merge: stride[0] = 8 but shape[1] * stride[1] = 100 * 800 = 80000."
        m.T.Reshape((1, -1), copy: false);
        // end snippet
    }

    public static void Runtime()
    {
        // snippet: runtime
        NDArray u = Nd.Ones((2, 3), DType.Parse("int16"));
        NDArray v = u + 1;                       // int16: a plain number has no width of its own
        NDArray w = u * 2.5;                     // float64
        if (w is NDArray<double> typed) typed -= 0.5;   // a cast, never a copy
        // end snippet
        Assert.Equal(DType.Int16, v.DType);
        Assert.Equal([2, 2, 2, 2, 2, 2], ((NDArray<double>)w).ToArray());
    }

    /// <summary>Answers the pictures that the page shows as text.</summary>
    public static string[] Pictures(string folder)
    {
        // snippet: pictures
        NDArray<long> m = Nd.ARange(12).Reshape(3, 4);

        Picture view = m["::-1, 1:3"].Draw();           // the array over its buffer
        Picture reshape = m.T.DrawReshape((2, 6));      // before and after, and why it must copy
        Console.WriteLine(view);
        Console.WriteLine(reshape);
        // end snippet
        // snippet: pictureFiles
        view.Save(Path.Combine(folder, "view.svg"));            // stands alone, or inside a page
        reshape.Save(Path.Combine(folder, "reshape.html"));     // a page of its own: no scripts, nothing loaded

        Picture overlap = m[.., ..3].DrawOverlap(m[1.., 1..]);  // cells of one, of the other, of both
        Picture lines = Nd.Zeros(1000, 1000).DrawReduction(0);  // cache lines that a sum down a column fetches
        string svg = lines.ToSvg();
        // end snippet
        Assert.Equal(["reshape.html", "view.svg"], Directory.GetFiles(folder).Select(Path.GetFileName).Order());
        Assert.Contains("share memory", overlap.ToText(), StringComparison.Ordinal);
        Assert.Contains("8 of 64 bytes used per line", svg, StringComparison.Ordinal);
        return [view.ToText(), reshape.ToText()];
    }
}
