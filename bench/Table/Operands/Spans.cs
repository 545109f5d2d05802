namespace Strided.Benchmarks;

/// <summary>The operands as bare arrays with a destination that is used again and again: what <c>TensorPrimitives</c> work on. A floor, not a rival.</summary>
internal sealed class Spans<T>(Operands<T> ours) where T : unmanaged
{
    public int N => (int)ours.N;

    public int Columns => (int)ours.Columns;

    public T[] A => field ??= Of(ours.A);

    public T[] B => field ??= Of(ours.B);

    public T[] C => field ??= Of(ours.C);

    public T[] Z => field ??= new T[ours.N];

    public T[] Zeros => field ??= new T[ours.N];

    public float[] Singles => field ??= new float[ours.N];

    public double[] Doubles => field ??= new double[ours.N];

    public T[] S => field ??= Of(ours.S);

    public T[] M1 => field ??= Of(ours.M1);

    public long[] I => field ??= Of(ours.I);

    public bool[] Falses => field ??= new bool[ours.N];

    private static X[] Of<X>(NDArray<X> a) where X : unmanaged => a.AsContiguous().Ravel().AsReadOnlySpan().ToArray();
}
