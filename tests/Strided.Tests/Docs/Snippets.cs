using System.Numerics;
using System.Numerics.Tensors;
using Strided.Testing;
using Xunit;

namespace Strided.Tests;

#pragma warning disable STR0010 // The pages explain hidden copies by making some.

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

    public static void Files(string path)
    {
        // snippet: npy
        NDArray<double> a = Nd.ARange(12.0).Reshape(3, 4);
        Nd.Save(path, a);                                       // byte for byte what np.save writes
        NDArray<double> b = Nd.Load<double>(path);              // the dtype is checked; Nd.Load(path) takes any
        Nd.SaveAppend(path, a);                                 // the first axis grows, the elements stay where they are
        NDArray<double> map = Nd.OpenMemMap<double>(path);      // views over the file's pages: larger than memory is fine
        // end snippet
        Assert.Equal((3, 4), b.Shape);
        Assert.Equal((6, 4), map.Shape);
        // snippet: text
        Nd.SaveText(path, a, "F2", delimiter: ",", header: "w,x,y,z");
        NDArray<float> part = Nd.LoadText<float>(path, new TextFormat { Delimiter = ',', UseColumns = [0, -1] });
        NDArray any = Nd.GenFromText(path, new TextFormat { Delimiter = ',', MissingValues = ["NA"] });   // the text decides the dtype
        // end snippet
        Assert.Equal([0f, 3, 4, 7, 8, 11], part.ToArray());
        Assert.Equal(DType.Float64, any.DType);
        string csv = path + ".csv";
        File.WriteAllText(csv, "id,y,x,good\n7,1,2,True\n8,3.5,4,False\n");
        // snippet: columns
        IReadOnlyDictionary<string, NDArray> columns = Nd.LoadTextColumns(csv, new TextFormat { Delimiter = ',', Names = true });
        NDArray id = columns["id"];                                   // int64, float64, bool: what the column needs
        var points = new RecordType<Vector2> { { "x", (ref Vector2 p) => ref p.X }, { "y", (ref Vector2 p) => ref p.Y } };
        NDArray<Vector2> at = Nd.LoadText(csv, points, new TextFormat { Delimiter = ',', Names = true });   // by name, wherever they stand
        // end snippet
        Assert.Equal(DType.Int64, id.DType);
        Assert.Equal(new Vector2(4, 3.5f), at[1]);
    }

    public static void Share(byte[] bytes)
    {
        // snippet: share
        NDArray<float> view = Nd.Ones<float>(4, 6)["::2, 1:4"];
        float sum = Tensor.Sum(view.AsReadOnlyTensorSpan());       // strides and all, nothing is copied
        CopyExplanation why = view.CanShareWith(ShareTarget.Span); // says what is in the way of a span
        NDArray<short> samples = Nd.FromBuffer<short>(bytes, offset: 44);
        // end snippet
        Assert.Equal(6, sum);
        Assert.Contains("not the dense", why.ToString(), StringComparison.Ordinal);
        Assert.Equal(3, samples.Size);
    }

    public static void Explain()
    {
        // snippet: explain
        NDArray<double> m = Nd.Zeros(100, 100);
        CopyExplanation why = m.T.ExplainReshape(1, -1);
        Console.WriteLine(why.IsView);           // False
        Console.WriteLine(why.Because);          // Axes 0 and 1 cannot merge: stride[0] = 8 but shape[1] * stride[1] = ...
        Console.WriteLine(why.Bytes);            // 80000
        Console.WriteLine(why.WaysOut[0]);       // take the elements in the other order, Reshape((1, 10000), Order.F), which is a view
        // end snippet
        Assert.False(why.IsView);
        Assert.StartsWith("Axes 0 and 1 cannot merge: stride[0] = 8 but shape[1] * stride[1] = ", why.Because, StringComparison.Ordinal);
        Assert.Equal(80_000, why.Bytes);
        Assert.Equal("take the elements in the other order, Reshape((1, 10000), Order.F), which is a view", why.WaysOut[0]);
    }

    public static void Forbid()
    {
        // snippet: forbid
        NDArray<double> m = Nd.Zeros(100, 100);
        using (Copies.Forbid())
        {
            m += 1;                              // in place
            NDArray<double> sums = m.T.Sum(0);   // a result, but no copy
            try
            {
                m.T.Ravel();                     // a hidden copy
            }
            catch (CopyForbiddenException e)
            {
                Console.WriteLine(e.Message);    // Reshape copies 80000 bytes (Reshape): shape (100, 100) with strides (8, 800) ...
                Console.WriteLine(e.WayOut);
            }
        }
        // end snippet
        CopyForbiddenException refused;
        using (Copies.Forbid()) refused = Assert.Throws<CopyForbiddenException>(() => m.T.Ravel());
        Assert.StartsWith("Reshape copies 80000 bytes (Reshape): shape (100, 100) with strides (8, 800) ", refused.Message, StringComparison.Ordinal);
    }

    public static void Budget()
    {
        // snippet: budget
        NDArray<double> m = Nd.Zeros(100, 100);
        using (Copies.Budget(100_000))
        {
            NDArray<double> kept = m.Copy();     // 80000 bytes, asked for by name: it counts
            m[..20, ..].T.Ravel();               // 16000 bytes
            // One more m.Copy() throws: "... but 96000 of the budget of 100000 bytes are spent."
        }
        // end snippet
        using (Copies.Budget(100_000))
        {
            m.Copy();
            m[..20, ..].T.Ravel();
            Assert.Contains("but 96000 of the budget of 100000 bytes are spent.", Assert.Throws<CopyForbiddenException>(() => m.Copy()).Message, StringComparison.Ordinal);
        }
    }

    public static void Record()
    {
        // snippet: record
        NDArray<double> m = Nd.ARange(1_000_000.0).Reshape(1000, 1000);
        using (CopyLedger ledger = Copies.Record())
        {
            NDArray<double> flat = m.T.Ravel();
            NDArray<double> scaled = m * 2 + 1;
            Console.WriteLine(ledger);
            // where            operation  reason   count  copied  allocated  largest
            // Program.cs:3     Ravel      Reshape      1  8000 kB   8000 kB  8000 kB
            // Program.cs:4     *          result       1     0 B    8000 kB  8000 kB
            // Program.cs:4     +          result       1     0 B    8000 kB  8000 kB
            // Program.cs:4: * made 1 temporary of 8000 kB
        }
        // end snippet
        using CopyLedger checkedLedger = Copies.Record();
        m.T.Ravel();
        _ = m * 2 + 1;
        string table = checkedLedger.ToString();
        Assert.Matches(@"Ravel +Reshape +1 +8000 kB +8000 kB +8000 kB\n", table);
        Assert.Contains("* made 1 temporary of 8000 kB\n", table, StringComparison.Ordinal);
    }

    public static void Asserts()
    {
        // snippet: asserts
        NDArray<double> m = Nd.Zeros(100, 100);
        CopyAssert.None(() => m[1.., ..50].T.Sum());
        CopyAssert.AtMost(80_000, () => m.T.Ravel());
        CopyBaseline.Verify("pipeline", () => m.T.Ravel().Mean());   // beside this file: pipeline.copies.txt
        // end snippet
        Assert.Throws<CopyAssertException>(() => CopyAssert.None(() => m.T.Ravel()));
    }

    public static void ParallelRandom()
    {
        // snippet: parallelRandom
        NDArray<double> z = Nd.Empty(3, 1_000_000);
        Nd.Random.Fill(z, seed: 11, (rng, block) => rng.StandardNormal(block));
        // end snippet
        Assert.Equal(0, z.Mean().ToScalar(), 0.01);
    }
}
