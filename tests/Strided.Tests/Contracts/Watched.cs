using System.Runtime.InteropServices;

namespace Strided.Tests;

/// <summary>The buffers of a call's arguments as they were before the call.</summary>
internal sealed class Watched
{
    private readonly Dictionary<Array, byte[]> before = [];

    public Watched(IEnumerable<NDArray> arrays)
    {
        foreach (NDArray a in arrays) before[(Array)a.Owner] = Bytes(a).ToArray();
    }

    /// <summary>All array arguments, those inside of CLR arrays too.</summary>
    public static IEnumerable<NDArray> ArraysOf(IEnumerable<object?> arguments) => arguments.SelectMany(argument => argument switch
    {
        NDArray a => [a],
        NDArray[] several => several,
        System.Runtime.CompilerServices.ITuple parts => ArraysOf(Enumerable.Range(0, parts.Length).Select(k => parts[k])),
        _ => Array.Empty<NDArray>(),
    });

    /// <summary>Positions in the array's buffer that are not elements of it and have changed.</summary>
    public int ChangedBeside(NDArray a)
    {
        ReadOnlySpan<byte> now = Bytes(a), then = before[(Array)a.Owner];
        bool[] elements = Elements(a, now.Length);
        int changed = 0;
        for (int k = 0; k < now.Length; k++)
            if (now[k] != then[k] && !elements[k]) changed++;
        return changed;
    }

    public bool HasChanged(NDArray a) => !Bytes(a).SequenceEqual(before[(Array)a.Owner]);

    private static bool[] Elements(NDArray a, int length)
    {
        var mask = new bool[length];
        nint[] index = new nint[a.NDim];
        for (nint k = 0; k < a.Size; k++)
        {
            // In a CLR array of higher rank positions count from its bounds, in one that is lent from its first element.
            nint offset = a.Offset - (a.Storage.IsNative ? 0 : a.Storage.First), rest = k;
            for (int axis = a.NDim - 1; axis >= 0; axis--)
            {
                (rest, nint i) = Math.DivRem(rest, a.Shape[axis]);
                offset += i * a.Strides[axis];
            }
            mask.AsSpan((int)offset, a.ItemSize).Fill(true);
        }
        return mask;
    }

    private static ReadOnlySpan<byte> Bytes(NDArray a)
    {
        var owner = (Array)a.Owner;
        return MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetArrayDataReference(owner), owner.Length * a.ItemSize);
    }
}
