using Xunit;

namespace Strided.Tests;

/// <summary>What <c>CanShareWith</c> says is what happens: no copy and the same memory where it says so, one announced copy where it does not.</summary>
internal static class SharingAssert
{
    /// <param name="a">The array.</param>
    /// <param name="target">Whom it is shared with.</param>
    /// <param name="what">Which array it is.</param>
    /// <param name="thereAndBack">Hands the array to the partner and takes it back.</param>
    public static void Truthful(NDArray a, ShareTarget target, string what, Func<NDArray, NDArray> thereAndBack)
    {
        CopyExplanation said = a.CanShareWith(target);
        using CopyLedger ledger = Copies.Record();
        NDArray back = thereAndBack(a);
        long copies = ledger.CopyCount;
        Assert.True(FileSamples.Same(a, back), $"{what}: {a.DType} {a.Shape} came back as {back.DType} {back.Shape}");
        Assert.True(said.IsView == (copies == 0), $"{what}: {copies} copies, but {said}");
        if (a.Size > 0) Assert.True(said.IsView == a.MayShareMemory(back), $"{what}: {said}");
        if (!said.IsView) Assert.NotEqual("", said.Because);
    }

    /// <summary>An array of the dtype in every shape and layout, with a name.</summary>
    public static IEnumerable<(string What, NDArray Array)> Arrays(string dtype)
    {
        foreach (Dims shape in FileSamples.Shapes)
        {
            NDArray a = FileSamples.Make(DType.Parse(dtype), shape);
            foreach (string layout in Layouts.Names) yield return ($"{dtype} {shape} {layout}", Layouts.Make(layout, a));
            yield return ($"{dtype} {shape} read-only", a.AsReadOnly());
            yield return ($"{dtype} {shape} broadcast", a.BroadcastTo([2, .. shape]));
        }
    }
}
