using System.Numerics;

namespace Strided;

/// <summary>Matrices of a stack into lanes and back. Lanes beyond the end of the stack repeat its last matrix, and are not written.</summary>
internal readonly unsafe struct LaneTransfer<L, T, R>(nint first, nint count) where L : unmanaged where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <summary>How many lanes hold a matrix of their own.</summary>
    public int Count => (int)nint.Min(Lanes, count - first);

    /// <summary>Matrices side by side.</summary>
    public static int Lanes => sizeof(L) / sizeof(T);

    /// <summary>Rows of z, <paramref name="width"/> entries apart, from the matrices.</summary>
    public void Read(in MatrixStack x, L* z, int width)
    {
        for (int lane = 0; lane < Lanes; lane++)
        {
            Matrix one = x[nint.Min(first + lane, count - 1)];
            for (int i = 0; i < one.Rows; i++)
            {
                byte* from = one.At(i, 0);
                R* to = (R*)(z + i * width) + lane;
                for (int j = 0; j < one.Columns; j++, from += one.ColumnStep, to += Entry<T, R>.Parts * Lanes) Put(*(T*)from, to);
            }
        }
    }

    /// <summary>The matrices from rows of x.</summary>
    public void Write(L* x, int width, in MatrixStack z)
    {
        for (int lane = 0; lane < Count; lane++)
        {
            Matrix one = z[first + lane];
            for (int i = 0; i < one.Rows; i++) Write(x + i * width, 1, lane, one.At(i, 0), one.ColumnStep, (int)one.Columns);
        }
    }

    /// <summary>The lower triangles of the matrices from rows of x.</summary>
    public void WriteLower(L* x, int width, in MatrixStack z)
    {
        for (int lane = 0; lane < Count; lane++)
        {
            Matrix one = z[first + lane];
            for (int i = 0; i < one.Rows; i++) Write(x + i * width, 1, lane, one.At(i, 0), one.ColumnStep, i + 1);
        }
    }

    /// <summary>The upper triangles of the matrices from rows of x.</summary>
    public void WriteUpper(L* x, int width, in MatrixStack z)
    {
        for (int lane = 0; lane < Count; lane++)
        {
            Matrix one = z[first + lane];
            for (int i = 0; i < nint.Min(one.Rows, one.Columns); i++) Write(x + i * width + i, 1, lane, one.At(i, i), one.ColumnStep, (int)one.Columns - i);
        }
    }

    /// <summary>One entry of one lane.</summary>
    public static T Get(L* x, int lane) => Entry<T, R>.IsComplex ? Entry<T, R>.Of(((R*)x)[lane], ((R*)x)[Lanes + lane]) : Entry<T, R>.Of(((R*)x)[lane]);

    /// <summary>Entries of one lane, <paramref name="width"/> apart, to others that are <paramref name="step"/> bytes apart.</summary>
    public static void Write(L* x, int width, int lane, byte* to, nint step, int count)
    {
        for (int k = 0; k < count; k++, x += width, to += step) *(T*)to = Get(x, lane);
    }

    /// <summary>The places of real numbers of one lane, <paramref name="width"/> apart, in rising order.</summary>
    public static void Rising(L* x, int width, int lane, int* order, int count)
    {
        for (int k = 0; k < count; k++)
        {
            R number = Real(x + k * width, lane);
            int at = k;
            for (; at > 0 && Real(x + order[at - 1] * width, lane) > number; at--) order[at] = order[at - 1];
            order[at] = k;
        }
    }

    /// <summary>The real part of one entry of one lane.</summary>
    public static R Real(L* x, int lane) => ((R*)x)[lane];

    /// <summary>The first of the matrices that is named by bits, or -1.</summary>
    public nint First(ulong bits)
    {
        nint lane = bits == 0 ? -1 : BitOperations.TrailingZeroCount(bits);
        return lane < 0 || first + lane >= count ? -1 : first + lane;
    }

    private static void Put(T entry, R* lane)
    {
        lane[0] = Entry<T, R>.Real(entry);
        if (Entry<T, R>.IsComplex) lane[Lanes] = Entry<T, R>.Imaginary(entry);
    }
}
