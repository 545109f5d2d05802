using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

internal readonly unsafe struct CopyWork<T> : IRowWork where T : unmanaged
{
    public static bool Copies => true;

    public int Cost => 2 * sizeof(T);

    public int Size(int operand) => sizeof(T);

    public void Run(byte** at, nint* step, nint n) => CopyRow<T>.Run(ref *at[1], step[1], ref *at[0], step[0], n);
}

internal readonly unsafe struct ConvertWork(Converter converter, int sizeZ, int sizeX) : IRowWork
{
    public static bool WantsDense => true;

    public int Cost => sizeZ + sizeX;

    public int Size(int operand) => operand == 0 ? sizeZ : sizeX;

    public void Run(byte** at, nint* step, nint n) => converter.Run(ref *at[1], step[1], ref *at[0], step[0], n);
}

internal readonly unsafe struct MapWork<TMap, X, Z> : IRowWork where TMap : struct, IMap<X, Z> where X : unmanaged where Z : unmanaged
{
    public int Cost => sizeof(X) + sizeof(Z);

    public int Size(int operand) => operand == 0 ? sizeof(Z) : sizeof(X);

    public void Run(byte** at, nint* step, nint n) => MapRow<TMap, X, Z>.Run(ref *at[1], step[1], ref *at[0], step[0], n);
}

internal readonly unsafe struct UnaryWork<TOp, T> : IRowWork where TOp : struct, IUnary<T> where T : unmanaged
{
    public static bool WantsDense => TOp.Vectorises || TOp.Widens;

    public int Cost => 2 * sizeof(T) * (TOp.IsLong ? IRowWork.Functions : 1);

    public int Size(int operand) => sizeof(T);

    public void Run(byte** at, nint* step, nint n) => UnaryRow<TOp, T>.Run(ref *at[1], step[1], ref *at[0], step[0], n);
}

internal readonly unsafe struct ClampWork<T>(T least, T most) : IRowWork where T : unmanaged, INumber<T>
{
    public static bool WantsDense => ClampRow<T>.Vectorises || RealBinary<Maximum, T>.Widens;

    public int Cost => 2 * sizeof(T);

    public int Size(int operand) => sizeof(T);

    public void Run(byte** at, nint* step, nint n) => ClampRow<T>.Run(ref *at[1], step[1], ref *at[0], step[0], n, least, most);
}

internal readonly unsafe struct BinaryWork<TOp, T> : IRowWork where TOp : struct, IBinary<T> where T : unmanaged
{
    public static bool WantsDense => TOp.Vectorises || TOp.Widens;

    public static bool Packs(nint dx, nint dy, nint dz) => BinaryRow<TOp, T>.Packs(dx, dy, dz);

    public int Cost
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 3 * sizeof(T) * (TOp.IsLong ? IRowWork.Functions : 1);
    }

    public int Size(int operand) => sizeof(T);

    public void Run(byte** at, nint* step, nint n) =>
        BinaryRow<TOp, T>.Run(ref *at[1], step[1], ref *at[2], step[2], ref *at[0], step[0], n);
}

internal readonly unsafe struct CompareWork<TOp, T> : IRowWork where TOp : struct, ICompare<T> where T : unmanaged
{
    public static bool WantsDense => TOp.Vectorises || TOp.Widens;

    public int Cost => 2 * sizeof(T) + 1;

    public int Size(int operand) => operand == 0 ? 1 : sizeof(T);

    public void Run(byte** at, nint* step, nint n) =>
        CompareRow<TOp, T>.Run(ref *at[1], step[1], ref *at[2], step[2], ref *at[0], step[0], n);
}

internal readonly unsafe struct SelectWork<T> : IRowWork where T : unmanaged
{
    public int Cost => 3 * sizeof(T) + 1;

    public int Size(int operand) => operand == 1 ? 1 : sizeof(T);

    public void Run(byte** at, nint* step, nint n) =>
        SelectRow<T>.Run(ref *at[1], step[1], ref *at[2], step[2], ref *at[3], step[3], ref *at[0], step[0], n);
}
