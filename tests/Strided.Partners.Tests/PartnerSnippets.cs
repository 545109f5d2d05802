using Apache.Arrow;
using Microsoft.ML.OnnxRuntime;
using TorchSharp;
using Xunit;

namespace Strided.Tests;

/// <summary>The code on docs/partners.md, compiled and run.</summary>
internal static class PartnerSnippets
{
    public static void Arrow(string path)
    {
        // snippet: arrow
        NDArray<double> prices = Nd.ARange(1_000_000.0);
        IArrowArray column = prices.ToArrow();                    // over the same memory
        NDArray<double> back = Nd.FromArrow<double>(column);
        Nd.SaveArrow(path, ("price", prices), ("picture", Nd.Zeros<float>(1_000_000, 2, 2)));
        NDArray pictures = Nd.LoadArrow(path)["picture"];         // shape (1000000, 2, 2), looked at where the file was read
        // end snippet
        Assert.True(back.SharesMemory(prices));
        Assert.Equal((1_000_000, 2, 2), pictures.Shape);
    }

    public static void Onnx(InferenceSession session)
    {
        // snippet: onnx
        NDArray<float> half = Nd.ARange<float>(0, 600 * 400).Reshape(600, 400)["::2, ::-1"];
        CopyExplanation why = half.CanShareWith(ShareTarget.OrtValue);     // one copy, and what to do instead
        NDArray y = session.Run(("x", half))["y"];                         // nothing to dispose
        // end snippet
        Assert.Equal(half.NBytes, why.Bytes);
        Assert.True(Nd.ArrayEqual(half + half, y));
    }

    public static void Torch()
    {
        // snippet: torch
        NDArray<float> a = Nd.Zeros<float>(4, 6);
        using torch.Tensor t = a["::2, 1::3"].ToTorch(copy: false);        // strides and all
        t.fill_(5);                                                        // a has four fives
        NDArray<float> b = Nd.FromTorch<float>(t.t());                     // and b looks at them, transposed
        // end snippet
        Assert.Equal(20, a.Sum().ToScalar());
        Assert.True(b.SharesMemory(a));
    }

    public static async Task Files(string h5, string parquet)
    {
        // snippet: hdf5
        Nd.SaveHdf5(h5, ("run/pixels", Nd.ARange<float>(0, 5000).Reshape(50, 10, 10)));
        using Hdf5File file = Nd.OpenHdf5(h5);
        NDArray block = file["run/pixels"].Read(start: (10, 0, 0), count: (5, 10, 10));  // reads the chunks it meets
        await Nd.SaveParquetAsync(parquet, [("id", Nd.ARange(50)), ("size", Nd.Linspace(0, 1, 50))]);
        NDArray size = (await Nd.LoadParquetAsync(parquet, ["size"]))["size"];
        // end snippet
        Assert.Equal(1000, ((NDArray<float>)block)[0, 0, 0]);
        Assert.True(Nd.ArrayEqual(Nd.Linspace(0, 1, 50), size));
    }
}
