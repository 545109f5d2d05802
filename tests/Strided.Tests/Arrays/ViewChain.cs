using CsCheck;
using Xunit;

namespace Strided.Tests;

/// <summary>An array somewhere along a random chain of operations, the model that it must equal, and what else must hold of it.</summary>
internal sealed record ViewChain(NDArray<int> Array, Model Model, bool Writeable, string Text)
{
    public static Gen<int[]> Draws { get; } = Gen.Int[0, 1 << 20].Array[80];

    /// <param name="choices">What to do.</param>
    /// <param name="place">Puts the elements elsewhere.</param>
    public static ViewChain Start(Choices choices, Func<NDArray<int>, NDArray<int>>? place = null)
    {
        var shape = new nint[choices.Below(5)];
        for (int k = 0; k < shape.Length; k++) shape[k] = choices.Of<nint>(3, 2, 4, 1, 5, 3, 2, choices.Below(8) == 0 ? 0 : 3);
        Model model = Model.Range(shape);
        NDArray<int> array = Nd.Array<int>(model.Values, shape);
        return new(place?.Invoke(array) ?? array, model, true, $"({string.Join(", ", shape)})");
    }

    public static ViewChain Walk(Choices choices, bool copies, int steps = 5, Func<NDArray<int>, NDArray<int>>? place = null)
    {
        ViewChain chain = Start(choices, place);
        for (int n = choices.Below(steps + 1); n > 0 && chain.Model.Rank < 6 && chain.Model.Values.Length < 300; n--)
        {
            ViewChain next = copies && choices.Below(4) == 0 ? CopySteps.Take(chain, choices) : ViewSteps.Take(chain, choices);
            next.Check();
            chain = next;
        }
        return chain;
    }

    /// <summary>A view step: nothing may be copied, the buffer and the first array of the chain stay.</summary>
    public ViewChain View(string text, Func<NDArray<int>, NDArray<int>> operation, Model model, bool? writeable = null)
    {
        NDArray<int>? result = null;
        Copies.Observe(() => result = operation(Array), (reason, _) => Assert.Fail($"{Text}.{text} copied: {reason}"));
        Assert.True(ReferenceEquals(Array.Owner, result!.Owner), $"{Text}.{text} left its buffer");
        if (!ReferenceEquals(result, Array)) Assert.True(ReferenceEquals(Array.Base ?? Array, result.Base), $"{Text}.{text} has another base");
        return new(result, model, writeable ?? Writeable, $"{Text}.{text}");
    }

    /// <summary>A copying step: one copy of all elements for one reason, and a new array that is nobody's view.</summary>
    public ViewChain Copy(string text, CopyReason why, Func<NDArray<int>, NDArray<int>> operation, Model model)
    {
        NDArray<int>? result = null;
        List<(CopyReason, nint)> seen = [];
        Copies.Observe(() => result = operation(Array), (reason, bytes) => seen.Add((reason, bytes)));
        Assert.True(seen.SequenceEqual([(why, Array.NBytes)]), $"{Text}.{text} should copy once for {why}, saw {string.Join(", ", seen)}");
        Assert.False(ReferenceEquals(Array.Owner, result!.Owner), $"{Text}.{text} did not copy");
        Assert.True(result.Base is null && result.Flags.OwnsData, $"{Text}.{text} is a copy, not a view");
        return new(result, model, true, $"{Text}.{text}");
    }

    public void Check()
    {
        Assert.True(Array.Shape.AsSpan().SequenceEqual(Model.Shape), $"{Text}: shape {Array.Shape}, expected {Dims.Text(Model.Shape)}");
        int[] enumerated = [.. Enumerate(Array)];
        Assert.True(enumerated.AsSpan().SequenceEqual(Model.Values), $"{Text}: [{string.Join(", ", enumerated)}], expected {Model}");
        Assert.Equal(Model.Values, Array.ToArray());
        int at = 0;
        foreach (nint[] index in Model.Indices(Model.Shape))
            Assert.Equal(Model.Values[at++], Array[[.. index.Select((i, k) => (int)(k % 2 == 0 ? i : i - Model.Shape[k]))]]);
        Assert.True(Array.Flags.Writeable == Writeable, $"{Text}: writeable {Array.Flags.Writeable}");
        Assert.True(Array.Flags.CContiguous == IsDense(Order.C), $"{Text}: C-contiguous {Array.Flags.CContiguous}, strides {Array.Strides}");
        Assert.True(Array.Flags.FContiguous == IsDense(Order.F), $"{Text}: F-contiguous {Array.Flags.FContiguous}, strides {Array.Strides}");
    }

    /// <summary>Where each element lies, in C order of the indices, in bytes from the owner's start.</summary>
    public static nint[] Addresses(NDArray a, Order order = Order.C) =>
        [.. Model.Indices(a.Shape.ToArray(), order).Select(i => a.Offset + i.Zip(a.Strides, (x, stride) => x * stride).Aggregate((nint)0, (sum, x) => sum + x))];

    public static IEnumerable<T> Enumerate<T>(NDArray<T> a) where T : unmanaged
    {
        List<T> all = [];
        foreach (T value in a) all.Add(value);
        return all;
    }

    private bool IsDense(Order order)
    {
        nint[] addresses = Addresses(Array, order);
        return addresses.Select((address, k) => address == addresses[0] + k * Array.ItemSize).All(x => x);
    }
}
