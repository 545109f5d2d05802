namespace Strided.Tests;

/// <summary>The same elements laid out in memory in every way that matters to a loop, with hostile bytes in the gaps.</summary>
internal static class Layouts
{
    public static readonly string[] Names = ["C", "F", "reversed", "strided", "offset", "rotated"];

    public static NDArray Make(string name, NDArray a) => name switch
    {
        "C" => a.Copy(),
        "F" => a.Copy(Order.F),
        "reversed" => a.Flip().Copy().Flip(),
        "strided" => Inside(a, step: 3, start: 1),
        "offset" => Inside(a, step: 1, start: 2),
        // The last axis is the slowest: neither C nor F once there are three.
        "rotated" => a.NDim < 2 ? Inside(a, step: -2, start: -2) : a.MoveAxis(-1, 0).Copy().MoveAxis(0, -1),
        _ => throw new ArgumentException(name),
    };

    public static NDArray<T> Make<T>(string name, NDArray<T> a) where T : unmanaged => (NDArray<T>)Make(name, (NDArray)a);

    private static NDArray Inside(NDArray a, nint step, nint start)
    {
        if (a.NDim == 0)
        {
            NDArray row = Nd.Empty(3, a.DType);
            Spoil(row);
            NDArray one = row[1..2].Squeeze();
            one.Assign(a);
            return one;
        }
        nint[] sizes = a.Shape.ToArray();
        for (int axis = 0; axis < sizes.Length; axis++) sizes[axis] = sizes[axis] * nint.Abs(step) + 4;
        NDArray room = Nd.Empty(Dims.Create(sizes), a.DType);
        Spoil(room);
        Slice[] slices = [.. a.Shape.Select(size => new Slice(start, null, step))];
        NDArray view = room[slices];
        view = view[[.. a.Shape.Select(size => new Slice(0, size))]];
        view.Assign(a);
        return view;
    }

    // All ones: NaN, or the largest or least integer; a bool may only be 1.
    private static void Spoil(NDArray a) => a.View<byte>().Fill(a.DType == DType.Bool ? (byte)1 : byte.MaxValue);
}
