namespace Strided;

/// <summary>The elements of an array where a mask of the same shape is true. Array and mask are walked together: no positions are written down.</summary>
internal static class MaskedElements
{
    /// <summary>The index, when it is a mask that covers the whole array.</summary>
    public static NDArray<bool>? Whole(NDArray a, NDArray index) =>
        index is NDArray<bool> mask && mask.NDim == a.NDim
            ? mask.Layout.Shape == a.Layout.Shape ? mask : throw Misfit(mask, a, 0)
            : null;

    public static IndexException Misfit(NDArray mask, NDArray a, int axis) => new(
        mask.NDim == 1
            ? $"A mask of {mask.Size} truth values does not fit axis {axis} of shape {a.Shape}, whose size is {a.Shape[axis]}."
            : $"A mask of shape {mask.Shape} does not fit shape {a.Shape} from axis {axis} on.");

    public static NDArray Get(NDArray a, NDArray<bool> mask, string operation)
    {
        var pack = new Packing { A = a, Mask = mask, Operation = operation };
        a.DType.Accept(ref pack);
        return pack.Result!;
    }

    /// <summary>Writes a value for each true element, of the same dtype and already apart from the array.</summary>
    public static void Set(NDArray a, NDArray<bool> mask, NDArray value)
    {
        nint count = Positions.Count(mask);
        Layout from = value.Layout.Assigned(count);
        var unpack = new Unpacking { A = a, Mask = mask, Value = value, From = from, Count = count };
        if (count > 0) a.DType.Accept(ref unpack);
        mask.WasRead();
        value.WasRead();
        GC.KeepAlive(a);
    }

    /// <summary>Writes x, stretched, into z where the mask, stretched, is true. All are apart, the dtype is one.</summary>
    public static void Copy(NDArray z, NDArray x, NDArray<bool> mask)
    {
        var copy = new Copying { Z = z, X = x, Mask = mask };
        z.DType.Accept(ref copy);
        x.WasRead();
        mask.WasRead();
        GC.KeepAlive(z);
    }


    private struct Packing : IAnyVisitor
    {
        public NDArray A;
        public NDArray<bool> Mask;
        public string Operation;
        public NDArray? Result;

        public void Visit<T>() where T : unmanaged
        {
            nint count = Positions.Count(Mask);
            Copies.Enter(CopyReason.Gather, Operation, count * A.ItemSize, A.Layout, count);
            NDArray<T> z = NDArray<T>.Allocate(count, Order.C, zeroed: false);
            Result = z;
            if (count == 0) return;
            Span<nint> scratch = stackalloc nint[Plan.Scratch(A.NDim, 2)];
            var plan = new Plan(scratch, A.Layout.Shape, 2);
            plan.Add(0, Mask.Layout);
            plan.Add(1, A.Layout);
            plan.SimplifyInOrder();
            MaskWalk.Pack<T>(ref plan, ref Mask.Start, ref A.Start, ref Walk.Bytes(ref z.Element(z.Offset)), count);
            A.WasRead();
            Mask.WasRead();
        }
    }

    private struct Unpacking : IAnyVisitor
    {
        public NDArray A;
        public NDArray<bool> Mask;
        public NDArray Value;
        public Layout From;
        public nint Count;

        public readonly void Visit<T>() where T : unmanaged
        {
            Span<nint> scratch = stackalloc nint[Plan.Scratch(A.NDim, 2)];
            var plan = new Plan(scratch, A.Layout.Shape, 2);
            plan.Add(0, Mask.Layout);
            plan.Add(1, A.Layout);
            plan.SimplifyInOrder();
            MaskWalk.Unpack<T>(ref plan, ref Mask.Start, ref A.Start, ref Walk.Bytes(ref ((NDArray<T>)Value).Element(From.Offset)), From.Strides[0], Count);
        }
    }

    private struct Copying : IAnyVisitor
    {
        public NDArray Z;
        public NDArray X;
        public NDArray<bool> Mask;

        public readonly void Visit<T>() where T : unmanaged
        {
            Span<nint> scratch = stackalloc nint[Plan.Scratch(Z.NDim, 3)];
            var plan = new Plan(scratch, Z.Layout.Shape, 3);
            plan.Add(0, Z.Layout);
            plan.Add(1, X.Layout.BroadcastTo(Z.Layout.Shape));
            plan.Add(2, Mask.Layout.BroadcastTo(Z.Layout.Shape));
            if (plan.Simplify()) MaskWalk.Copy<T>(ref plan, ref Z.Start, ref X.Start, ref Mask.Start);
        }
    }
}
