using Xunit;

namespace Strided.Tests;

/// <summary>A member that is given an array to write into hands back that array, with what it would have returned, and touches nothing else.</summary>
internal sealed class OutCheck(string title, NDArray expected, Placement placement)
{
    public void Run(Func<ContractCall?> fresh)
    {
        byte[] wanted = Bytes(expected);
        // Where several indices name one element there is no writing.
        Placement writeable = placement == Placement.Broadcast ? Placement.Contiguous : placement;
        Into(fresh()!, _ => new Placements(writeable).Make(expected.DType, expected.Shape.ToArray()), wanted, apart: true);
        Into(fresh()!, inputs => Shifted(inputs) ?? new Placements(writeable).Make(expected.DType, expected.Shape.ToArray()), wanted, apart: false);
    }

    private void Into(ContractCall call, Func<NDArray[], NDArray> make, byte[] wanted, bool apart)
    {
        NDArray? z = null;
        (object? result, NDArray[] inputs, Watched watched) = call.CallInto(arrays => z = make(arrays));
        Assert.Same(z, result);
        Assert.True(wanted.AsSpan().SequenceEqual(Bytes(z!)), title + (apart ? "out holds another result" : "overlap changed the result"));
        Assert.True(watched.ChangedBeside(z!) == 0, title + "changed something beside out");
        if (apart) Assert.All(inputs, input => Assert.False(watched.HasChanged(input), title + "changed an input"));
    }

    /// <summary>An array in the buffer of the first input, one row along from it, where it has room for one.</summary>
    private NDArray? Shifted(NDArray[] inputs)
    {
        if (inputs is not [{ NDim: 2 } x, ..] || x.DType != expected.DType || expected.NDim > 2 || !x.IsWriteable || x.Owner is not Array) return null;
        nint[] shape = expected.Shape.ToArray(), strides = x.Strides.ToArray()[..shape.Length];
        if (shape.Length > 0) shape[0] = Math.Min(shape[0], x.Shape[0]);
        try
        {
            NDArray z = x.AsStrided(expected.Shape, Dims.Create(strides), byteOffset: placement == Placement.Overlapping ? 5 * x.ItemSize : 0);
            return z.IsWriteable ? z : null;
        }
        catch (ShapeException)
        {
            return null;
        }
    }

    private static byte[] Bytes(NDArray a) => a.Copy().Reshape(-1).View<byte>().ToArray();
}
