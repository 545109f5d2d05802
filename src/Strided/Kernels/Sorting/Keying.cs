using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Code that works for elements that sort by a key: integers, floating point, and truth values as bytes.</summary>
internal interface IKeyVisitor
{
    void Visit<T, K, TKey>()
        where T : unmanaged, INumber<T> where K : unmanaged, IBinaryInteger<K>, IUnsignedNumber<K>, IMinMaxValue<K> where TKey : struct, ISortKey<T, K>;
}

/// <summary>The keys of a dtype's elements: unsigned integers of their size.</summary>
internal static class Keying
{
    /// <summary>Calls the visitor with the key of the dtype; false when it has none.</summary>
    public static bool Of<TVisitor>(DType dtype, ref TVisitor visitor) where TVisitor : struct, IKeyVisitor
    {
        if (dtype.Kind == DTypeKind.Bool)
        {
            visitor.Visit<byte, byte, IntegerKey<byte, byte>>();
            return true;
        }
        var integers = new Integers<TVisitor> { Visitor = visitor };
        if (Family.Integer(dtype, ref integers)) visitor = integers.Visitor;
        else
        {
            var floats = new Floats<TVisitor> { Visitor = visitor };
            if (!Family.Floating(dtype, ref floats)) return false;
            visitor = floats.Visitor;
        }
        return true;
    }

    private struct Integers<TVisitor> : IIntegerVisitor where TVisitor : struct, IKeyVisitor
    {
        public TVisitor Visitor;

        public void Visit<T>() where T : unmanaged, IBinaryInteger<T>
        {
            switch (Unsafe.SizeOf<T>())
            {
                case sizeof(byte): Visitor.Visit<T, byte, IntegerKey<T, byte>>(); break;
                case sizeof(ushort): Visitor.Visit<T, ushort, IntegerKey<T, ushort>>(); break;
                case sizeof(uint): Visitor.Visit<T, uint, IntegerKey<T, uint>>(); break;
                default: Visitor.Visit<T, ulong, IntegerKey<T, ulong>>(); break;
            }
        }
    }

    private struct Floats<TVisitor> : IFloatingVisitor where TVisitor : struct, IKeyVisitor
    {
        public TVisitor Visitor;

        public void Visit<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            switch (Unsafe.SizeOf<T>())
            {
                case sizeof(ushort): Visitor.Visit<T, ushort, FloatKey<T, ushort>>(); break;
                case sizeof(uint): Visitor.Visit<T, uint, FloatKey<T, uint>>(); break;
                default: Visitor.Visit<T, ulong, FloatKey<T, ulong>>(); break;
            }
        }
    }
}
