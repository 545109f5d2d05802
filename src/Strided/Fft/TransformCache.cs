using System.Numerics;

namespace Strided;

/// <summary>Transforms made lately: their factors cost about as much as a few uses.</summary>
internal static class TransformCache<R> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    private const int MostKept = 32;
    private const nint MostBytes = 64 << 20;

    private static readonly Lock Gate = new();

    /// <summary>The last used first.</summary>
    private static readonly List<(nint Length, FourierKind Kind, Transform<R> Transform)> Kept = [];

    /// <summary>How many are kept at the moment.</summary>
    public static int Count
    {
        get
        {
            lock (Gate) return Kept.Count;
        }
    }

    public static Transform<R> Of(nint n, FourierKind kind)
    {
        // An odd line has no half to be the imaginary part of the other; forwards it is a complex one without.
        if (kind == FourierKind.RealForward && (n & 1) != 0) kind = FourierKind.Complex;
        lock (Gate)
        {
            for (int at = 0; at < Kept.Count; at++)
            {
                (nint Length, FourierKind Kind, Transform<R> Transform) found = Kept[at];
                if (found.Length != n || found.Kind != kind) continue;
                if (at > 0)
                {
                    Kept.RemoveAt(at);
                    Kept.Insert(0, found);
                }
                return found.Transform;
            }
        }
        Transform<R> made = Make(n, kind);
        if (made.Bytes > MostBytes) return made;
        lock (Gate)
        {
            Kept.Insert(0, (n, kind, made));
            while (Kept.Count > MostKept || Kept.Sum(entry => entry.Transform.Bytes) > MostBytes) Kept.RemoveAt(Kept.Count - 1);
        }
        return made;
    }

    private static Transform<R> Make(nint n, FourierKind kind) => kind switch
    {
        FourierKind.Complex => Transform<R>.Make(n),
        FourierKind.RealForward => new RealForward<R>(n),
        _ => (n & 1) == 0 ? new RealBackward<R>(n) : new OddRealBackward<R>(n),
    };
}
