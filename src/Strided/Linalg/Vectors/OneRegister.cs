using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>A panel of one register.</summary>
internal readonly unsafe struct OneRegister<V, R>(V value) : IPanel<OneRegister<V, R>, R> where V : unmanaged, IVector<V, R> where R : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private readonly V value = value;

    public static int Count => V.Count;

    [MethodImpl(Inline)]
    public static OneRegister<V, R> Load(R* x) => new(V.Load(ref *x, 0));

    [MethodImpl(Inline)]
    public static OneRegister<V, R> Create(R x) => new(V.Create(x));

    [MethodImpl(Inline)]
    public void Store(R* z) => value.Store(ref *z, 0);

    [MethodImpl(Inline)]
    public static OneRegister<V, R> operator +(OneRegister<V, R> x, OneRegister<V, R> y) => new(x.value + y.value);

    [MethodImpl(Inline)]
    public static OneRegister<V, R> operator *(OneRegister<V, R> x, OneRegister<V, R> y) => new(x.value * y.value);

    [MethodImpl(Inline)]
    public static OneRegister<V, R> MultiplyAdd(OneRegister<V, R> x, OneRegister<V, R> y, OneRegister<V, R> z) => new(V.FusedMultiplyAdd(x.value, y.value, z.value));

    [MethodImpl(Inline)]
    public static OneRegister<V, R> SwapPairs(OneRegister<V, R> x) => new(V.SwapPairs(x.value));

    [MethodImpl(Inline)]
    public static OneRegister<V, R> NegateEvens(OneRegister<V, R> x) => new(V.NegateEvens(x.value));
}
