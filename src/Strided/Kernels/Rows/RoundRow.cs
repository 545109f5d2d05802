using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Strided;

/// <summary>z[i] = x[i] for integers of 64 bits, rounded once: in one instruction where there is one, as float64 between them would round twice.</summary>
internal static class RoundRow<X> where X : unmanaged, INumberBase<X>
{
    public static void Run(ReadOnlySpan<X> x, Span<float> z)
    {
        ref X from = ref MemoryMarshal.GetReference(x);
        ref float to = ref MemoryMarshal.GetReference(z);
        int i = 0;
        if (Avx512DQ.IsSupported)
        {
            for (; i <= x.Length - Vector512<long>.Count; i += Vector512<long>.Count)
            {
                Vector512<X> some = Vector512.LoadUnsafe(ref from, (nuint)i);
                Vector256<float> rounded = Traits<X>.IsUnsigned ? Avx512DQ.ConvertToVector256Single(some.AsUInt64()) : Avx512DQ.ConvertToVector256Single(some.AsInt64());
                rounded.StoreUnsafe(ref to, (nuint)i);
            }
        }
        TensorPrimitives.ConvertTruncating(x[i..], z[i..]);
    }
}
