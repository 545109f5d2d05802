using System.Numerics;

namespace Strided;

/// <summary>Working memory of a LAPACK routine, which tells how much it wants when it is called with a length of -1: so it is called twice.</summary>
internal unsafe struct NativeWork<T, R>(Workbench workbench) where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <summary>The elements; in the first call one, for the answer.</summary>
    public T* Start = workbench.TakeZeros<T>(1);

    /// <summary>How many; -1 in the first call.</summary>
    public long Length;

    /// <summary>True before each of the two calls.</summary>
    public bool Next()
    {
        if (Length > 0) return false;
        if (Length == 0) Length = -1;
        else
        {
            // What a float32 cannot hold it holds rounded, perhaps downwards.
            Length = Math.Max(1, (long)(double.CreateTruncating(Entry<T, R>.Real(*Start)) * (1 + 1e-7)));
            Start = workbench.Take<T>((nint)Length);
        }
        return true;
    }
}
