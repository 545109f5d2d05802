using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Goes through the values of broadcast parameters in the order of the result's elements.</summary>
internal ref struct Cursor
{
    private readonly NDArray[] values;
    private readonly Layout[] layouts;
    private readonly Dims shape;
    private readonly nint[] index, offsets;
    private bool started;

    public Cursor(NDArray[] values, Rule[] rules, in Dims shape)
    {
        this.values = values;
        this.shape = shape;
        layouts = new Layout[rules.Length];
        offsets = new nint[rules.Length];
        index = new nint[shape.Count];
        for (int k = 0; k < layouts.Length; k++)
        {
            layouts[k] = values[k].Layout.BroadcastTo(shape);
            Moves |= values[k].Size != 1;
        }
        Restart();
    }

    /// <summary>False when all elements have the same parameters.</summary>
    public bool Moves { get; }

    public void Restart()
    {
        started = false;
        Array.Clear(index);
        for (int k = 0; k < offsets.Length; k++) offsets[k] = layouts[k].Offset;
    }

    /// <summary>The values of the next element; after the last element come those of the first.</summary>
    public Arguments Next()
    {
        if (started) Step();
        started = true;
        var read = new Arguments();
        for (int k = 0; k < offsets.Length; k++) read[k] = Unsafe.ReadUnaligned<long>(ref Unsafe.AddByteOffset(ref values[k].Start, offsets[k]));
        return read;
    }

    private readonly void Step()
    {
        for (int axis = shape.Count - 1; axis >= 0; axis--)
        {
            bool carry = ++index[axis] == shape[axis];
            nint steps = carry ? 1 - shape[axis] : 1;
            if (carry) index[axis] = 0;
            for (int k = 0; k < offsets.Length; k++) offsets[k] += steps * layouts[k].Strides[axis];
            if (!carry) return;
        }
    }
}
