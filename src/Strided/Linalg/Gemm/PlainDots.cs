namespace Strided;

/// <summary>Scalar products of many pairs of vectors of any element type: terms are added in order.</summary>
internal static unsafe class PlainDots<TRow, T> where TRow : struct, IProductRow<T> where T : unmanaged
{
    public static void Run(byte* z, nint dz, byte* x, nint dx, byte* y, nint dy, nint count, in DotForm form)
    {
        for (; count > 0; count--, z += dz, x += dx, y += dy)
        {
            T sum = default;
            byte* xk = x, yk = y;
            for (nint k = form.Length; k > 0; k--, xk += form.AlongX, yk += form.AlongY) sum = TRow.Append(*(T*)xk, *(T*)yk, sum);
            *(T*)z = sum;
        }
    }
}
