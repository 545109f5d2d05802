using System.Numerics;

namespace Strided;

/// <summary>Matrices of a stack into lanes and back. Lanes beyond the end of the stack repeat its last matrix, and are not written.</summary>
internal readonly unsafe struct LaneTransfer<L, T, R>(nint first, nint count) where L : unmanaged where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
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
        for (int lane = 0; lane < nint.Min(Lanes, count - first); lane++)
        {
            Matrix one = z[first + lane];
            for (int i = 0; i < one.Rows; i++) WriteRow(x + i * width, lane, one.At(i, 0), one.ColumnStep, (int)one.Columns);
        }
    }

    /// <summary>The lower triangles of the matrices from rows of x.</summary>
    public void WriteLower(L* x, int width, in MatrixStack z)
    {
        for (int lane = 0; lane < nint.Min(Lanes, count - first); lane++)
        {
            Matrix one = z[first + lane];
            for (int i = 0; i < one.Rows; i++) WriteRow(x + i * width, lane, one.At(i, 0), one.ColumnStep, i + 1);
        }
    }

    /// <summary>One entry of one lane.</summary>
    public static T Get(L* x, int lane) => Entry<T, R>.IsComplex ? Entry<T, R>.Of(((R*)x)[lane], ((R*)x)[Lanes + lane]) : Entry<T, R>.Of(((R*)x)[lane]);

    /// <summary>The first of the matrices that is named by bits, or -1.</summary>
    public nint First(ulong bits)
    {
        nint lane = bits == 0 ? -1 : BitOperations.TrailingZeroCount(bits);
        return lane < 0 || first + lane >= count ? -1 : first + lane;
    }

    private static void WriteRow(L* x, int lane, byte* to, nint step, int columns)
    {
        for (int j = 0; j < columns; j++, to += step) *(T*)to = Get(x + j, lane);
    }

    private static void Put(T entry, R* lane)
    {
        lane[0] = Entry<T, R>.Real(entry);
        if (Entry<T, R>.IsComplex) lane[Lanes] = Entry<T, R>.Imaginary(entry);
    }
}
