using NumSharp;

namespace Strided.Benchmarks;

/// <summary>The operands as NumSharp's arrays, lying as ours do.</summary>
internal sealed class Sharp<T>(Operands<T> ours) where T : unmanaged
{
    public int N => (int)ours.N;

    public int Rows => (int)ours.Rows;

    public NumSharp.NDArray A => field ??= Placed(ours.A);

    public NumSharp.NDArray B => field ??= Beside(ours.B);

    public NumSharp.NDArray C => field ??= Beside(ours.C);

    public NumSharp.NDArray Z => field ??= Whole(ours.Z);

    public NumSharp.Generic.NDArray<bool> M => field ??= Whole(ours.M).MakeGeneric<bool>();

    public NumSharp.Generic.NDArray<bool> MaskN => field ??= Whole(ours.MaskN).MakeGeneric<bool>();

    public NumSharp.NDArray I => field ??= Whole(ours.I);

    public NumSharp.NDArray S => field ??= Whole(ours.S);

    public NumSharp.NDArray Row => field ??= Whole(ours.Row);

    public NumSharp.NDArray Col => field ??= Whole(ours.Col);

    public NumSharp.NDArray Zeros => field ??= Whole(ours.Zeros);

    public NumSharp.NDArray Falses => field ??= Whole(ours.Falses);

    public NumSharp.NDArray Grid => field ??= Whole(ours.Grid);

    public NumSharp.NDArray Ordered => field ??= Whole(ours.Ordered);

    public NumSharp.NDArray M1 => field ??= Whole(ours.M1);

    public NumSharp.NDArray M2 => field ??= Whole(ours.M2);

    public NumSharp.NDArray V => field ??= Whole(ours.V);

    public NumSharp.NDArray Stack1 => field ??= Whole(ours.Stack1);

    public NumSharp.NDArray Stack2 => field ??= Whole(ours.Stack2);

    private NumSharp.NDArray Placed(NDArray<T> a) => ours.Placement switch
    {
        Placement.Strided => Whole(Nd.Repeat(a, 2))["::2"],
        Placement.Reversed => Whole(a["::-1"])["::-1"],
        Placement.Transposed => Whole(a.T).T,
        Placement.Broadcast => np.broadcast_to(Whole(a[0, ..]), new Shape(a.Shape[0], a.Shape[1])),
        _ => Whole(a),
    };

    private NumSharp.NDArray Beside(NDArray<T> a) => ours.Placement is Placement.Transposed or Placement.Broadcast ? Whole(a) : Placed(a);

    private static NumSharp.NDArray Whole<X>(NDArray<X> a) where X : unmanaged =>
        np.array(a.AsContiguous().Ravel().AsReadOnlySpan().ToArray()).reshape([.. a.Shape.ToArray().Select(length => (int)length)]);
}
