using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>A panel of four registers.</summary>
internal readonly unsafe struct FourRegisters<V, R>(V a, V b, V c, V d) : IPanel<FourRegisters<V, R>, R> where V : unmanaged, IVector<V, R> where R : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private readonly V a = a, b = b, c = c, d = d;

    public static int Count => 4 * V.Count;

    [MethodImpl(Inline)]
    public static FourRegisters<V, R> Load(R* x) => new(V.Load(ref *x, 0), V.Load(ref *x, V.Count), V.Load(ref *x, 2 * V.Count), V.Load(ref *x, 3 * V.Count));

    [MethodImpl(Inline)]
    public static FourRegisters<V, R> Create(R x)
    {
        var all = V.Create(x);
        return new(all, all, all, all);
    }

    [MethodImpl(Inline)]
    public void Store(R* z)
    {
        a.Store(ref *z, 0);
        b.Store(ref *z, V.Count);
        c.Store(ref *z, 2 * V.Count);
        d.Store(ref *z, 3 * V.Count);
    }

    [MethodImpl(Inline)]
    public static FourRegisters<V, R> operator +(FourRegisters<V, R> x, FourRegisters<V, R> y) => new(x.a + y.a, x.b + y.b, x.c + y.c, x.d + y.d);

    [MethodImpl(Inline)]
    public static FourRegisters<V, R> operator *(FourRegisters<V, R> x, FourRegisters<V, R> y) => new(x.a * y.a, x.b * y.b, x.c * y.c, x.d * y.d);

    [MethodImpl(Inline)]
    public static FourRegisters<V, R> MultiplyAdd(FourRegisters<V, R> x, FourRegisters<V, R> y, FourRegisters<V, R> z) => new(
        V.FusedMultiplyAdd(x.a, y.a, z.a), V.FusedMultiplyAdd(x.b, y.b, z.b), V.FusedMultiplyAdd(x.c, y.c, z.c), V.FusedMultiplyAdd(x.d, y.d, z.d));

    [MethodImpl(Inline)]
    public static FourRegisters<V, R> SwapPairs(FourRegisters<V, R> x) => new(V.SwapPairs(x.a), V.SwapPairs(x.b), V.SwapPairs(x.c), V.SwapPairs(x.d));

    [MethodImpl(Inline)]
    public static FourRegisters<V, R> NegateEvens(FourRegisters<V, R> x) => new(V.NegateEvens(x.a), V.NegateEvens(x.b), V.NegateEvens(x.c), V.NegateEvens(x.d));
}
