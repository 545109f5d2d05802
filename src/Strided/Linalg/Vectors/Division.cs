using System.Numerics;

namespace Strided;

/// <summary>x /= divisor for dense vectors of float32, float64, complex64 and complex128: by its reciprocal, unless that would overflow or lose digits.</summary>
internal static unsafe class Division<T> where T : unmanaged, INumberBase<T>
{
    public static void Run(T* x, T divisor, nint count)
    {
        if (Traits<T>.IsComplex64) By<Complex64, float>((Complex64*)x, *(Complex64*)&divisor, count);
        else if (Traits<T>.IsComplex128) By<Complex, double>((Complex*)x, *(Complex*)&divisor, count);
        else if (sizeof(T) == sizeof(float)) By<float, float>((float*)x, *(float*)&divisor, count);
        else By<double, double>((double*)x, *(double*)&divisor, count);
    }

    private static void By<E, R>(E* x, E divisor, nint count) where E : unmanaged, INumberBase<E> where R : unmanaged, IBinaryFloatingPointIeee754<R>
    {
        E reciprocal = E.One / divisor;
        if (R.IsNormal(Entry<E, R>.Size(reciprocal))) ColumnKernels<E, R>.Scale(reciprocal, x, count);
        else
            for (nint i = 0; i < count; i++) x[i] /= divisor;
    }
}
