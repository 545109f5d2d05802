using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Scalar products of many pairs of vectors one after the other, as they lie: each has the additions of <see cref="ColumnKernels{T, R}.Dot"/>.</summary>
internal static unsafe class DotRows<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <summary>Shorter vectors do not fill a register: their terms are added in order.</summary>
    public static int Unit => V512<R>.Count / Entry<T, R>.Parts;

    /// <summary>The products z of <paramref name="count"/> vectors x and y; steps go from each to the next, in bytes.</summary>
    public static void Run(byte* z, nint dz, byte* x, nint dx, byte* y, nint dy, nint count, in DotForm form)
    {
        bool areSideBySide = dz == sizeof(T) && dx == sizeof(T) && (dy == 0 || (dy == sizeof(T) && !Entry<T, R>.IsComplex)) && count >= DotPanel<T, R>.Least;
        if (areSideBySide && DotPanel<T, R>.Suits(form)) DotPanel<T, R>.Run(z, x, y, dy == 0, count, form);
        else if (form.Length < Unit) Short(z, dz, x, dx, y, dy, count, form);
        else if (form.AlongX == sizeof(T) && form.AlongY == sizeof(T)) Dense(z, dz, x, dx, y, dy, count, form);
        else Copied(z, dz, x, dx, y, dy, count, form);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Short(byte* z, nint dz, byte* x, nint dx, byte* y, nint dy, nint count, in DotForm form)
    {
        nint alongX = form.AlongX, alongY = form.AlongY;
        bool isPlain = form.IsPlain;
        for (; count >= 4; count -= 4, x += 4 * dx, y += 4 * dy, z += 4 * dz)
        {
            T z0 = T.Zero, z1 = T.Zero, z2 = T.Zero, z3 = T.Zero;
            byte* x0 = x, x2 = x + 2 * dx, y0 = y, y2 = y + 2 * dy;
            for (nint k = form.Length; k > 0; k--, x0 += alongX, x2 += alongX, y0 += alongY, y2 += alongY)
            {
                z0 = ColumnKernels<T, R>.Append(*(T*)x0, *(T*)y0, z0, isPlain);
                z1 = ColumnKernels<T, R>.Append(*(T*)(x0 + dx), *(T*)(y0 + dy), z1, isPlain);
                z2 = ColumnKernels<T, R>.Append(*(T*)x2, *(T*)y2, z2, isPlain);
                z3 = ColumnKernels<T, R>.Append(*(T*)(x2 + dx), *(T*)(y2 + dy), z3, isPlain);
            }
            Put(z0, form, (T*)z);
            Put(z1, form, (T*)(z + dz));
            Put(z2, form, (T*)(z + 2 * dz));
            Put(z3, form, (T*)(z + 3 * dz));
        }
        for (; count > 0; count--, x += dx, y += dy, z += dz)
        {
            T sum = T.Zero;
            byte* x0 = x, y0 = y;
            for (nint k = form.Length; k > 0; k--, x0 += alongX, y0 += alongY) sum = ColumnKernels<T, R>.Append(*(T*)x0, *(T*)y0, sum, isPlain);
            Put(sum, form, (T*)z);
        }
    }

    private static void Dense(byte* z, nint dz, byte* x, nint dx, byte* y, nint dy, nint count, in DotForm form)
    {
        for (; count > 0; count--, x += dx, y += dy, z += dz) Put(ColumnKernels<T, R>.Dot((T*)x, (T*)y, form.Length, form.IsPlain), form, (T*)z);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Copied(byte* z, nint dz, byte* x, nint dx, byte* y, nint dy, nint count, in DotForm form)
    {
        bool isDenseX = form.AlongX == sizeof(T), isDenseY = form.AlongY == sizeof(T);
        using Scratch denseX = new(isDenseX ? 0 : form.Length * sizeof(T)), denseY = new(isDenseY ? 0 : form.Length * sizeof(T));
        for (nint i = 0; i < count; i++, x += dx, y += dy, z += dz)
        {
            if (!isDenseX && (i == 0 || dx != 0)) CopyRow<T>.Run(ref *x, form.AlongX, ref *denseX.Start, sizeof(T), form.Length);
            if (!isDenseY && (i == 0 || dy != 0)) CopyRow<T>.Run(ref *y, form.AlongY, ref *denseY.Start, sizeof(T), form.Length);
            Put(ColumnKernels<T, R>.Dot((T*)(isDenseX ? x : denseX.Start), (T*)(isDenseY ? y : denseY.Start), form.Length, form.IsPlain), form, (T*)z);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Put(T sum, in DotForm form, T* z)
    {
        // A sum that begins with 0 is never -0, but its conjugate may be.
        if (form.IsTurnedRound && Entry<T, R>.IsComplex) sum = Entry<T, R>.Conjugate(sum) + T.Zero;
        *z = form.Into switch { Into.Set => sum, Into.Add => *z + sum, _ => *z - sum };
    }
}
