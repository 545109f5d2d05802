using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>
/// z[i] = (((z[i] op a[i]) op b[i]) op c[i]) op d[i] along one dense row: the bits of four binary rows, with z read and written once.
/// </summary>
internal static unsafe class ChainRow<TOp, T> where TOp : struct, IBinary<T> where T : unmanaged
{
    /// <summary>How many operands a chain has.</summary>
    public const int Links = 4;

    public static void Run(T* a, T* b, T* c, T* d, T* z, nint n)
    {
        nint i = 0;
        if (TOp.Vectorises)
        {
            if (V512<T>.IsSupported) i = Vectors<V512<T>>(a, b, c, d, z, i, n);
            if (V256<T>.IsSupported) i = Vectors<V256<T>>(a, b, c, d, z, i, n);
            if (V128<T>.IsSupported) i = Vectors<V128<T>>(a, b, c, d, z, i, n);
        }
        for (; i < n; i++) z[i] = TOp.Apply(TOp.Apply(TOp.Apply(TOp.Apply(z[i], a[i]), b[i]), c[i]), d[i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Vectors<V>(T* a, T* b, T* c, T* d, T* z, nint i, nint n) where V : struct, IVector<V, T>
    {
        for (; i <= n - V.Count; i += V.Count)
        {
            V sum = TOp.Apply(V.Load(ref *z, i), V.Load(ref *a, i));
            sum = TOp.Apply(sum, V.Load(ref *b, i));
            sum = TOp.Apply(sum, V.Load(ref *c, i));
            TOp.Apply(sum, V.Load(ref *d, i)).Store(ref *z, i);
        }
        return i;
    }
}
