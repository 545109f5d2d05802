using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Strided;

/// <summary>z[i] = x[i] without its fraction, as near as an int32 comes to it; NaN is 0.</summary>
internal static class TruncateRow
{
    public static void Run(ReadOnlySpan<double> x, Span<int> z)
    {
        ref double from = ref MemoryMarshal.GetReference(x);
        ref int to = ref MemoryMarshal.GetReference(z);
        int i = 0;
        // What is below an int32 becomes the least one by itself.
        if (Avx512F.IsSupported)
        {
            for (; i <= x.Length - Vector512<double>.Count; i += Vector512<double>.Count)
            {
                Vector512<double> some = Vector512.LoadUnsafe(ref from, (nuint)i);
                some = Vector512.MinNative(some & Vector512.Equals(some, some), Vector512.Create((double)int.MaxValue));
                Avx512F.ConvertToVector256Int32WithTruncation(some).StoreUnsafe(ref to, (nuint)i);
            }
        }
        if (Avx.IsSupported)
        {
            for (; i <= x.Length - Vector256<double>.Count; i += Vector256<double>.Count)
            {
                Vector256<double> some = Vector256.LoadUnsafe(ref from, (nuint)i);
                some = Vector256.MinNative(some & Vector256.Equals(some, some), Vector256.Create((double)int.MaxValue));
                Avx.ConvertToVector128Int32WithTruncation(some).StoreUnsafe(ref to, (nuint)i);
            }
        }
        for (; i < x.Length; i++) z[i] = int.CreateTruncating(x[i]);
    }
}
