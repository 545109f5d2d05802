using System.Numerics;
using System.Reflection;

namespace Strided.Tests;

/// <summary>What an operation is driven through.</summary>
internal enum SweepKind
{
    Rows,
    Matrices,

    /// <summary>Rows that begin or end at pages that must not be touched.</summary>
    Guarded,
}

/// <summary>Finds every operation struct, its family, the dtypes of the family and its oracle, and makes a sweep of each.</summary>
internal static class SweepTable
{
    private static readonly Type[] s_integers = [typeof(sbyte), typeof(short), typeof(int), typeof(long), typeof(byte), typeof(ushort), typeof(uint), typeof(ulong)];
    private static readonly Type[] s_floats = [typeof(Half), typeof(float), typeof(double)];
    private static readonly Type[] s_complexes = [typeof(Complex64), typeof(Complex)];

    private static readonly Dictionary<Type, (Type Adapter, Type[] Types, string Runner)> s_families = new()
    {
        [typeof(INumericBinary)] = (typeof(NumericBinary<,>), [.. s_integers, .. s_floats, .. s_complexes], nameof(Binary)),
        [typeof(IRealBinary)] = (typeof(RealBinary<,>), [.. s_integers, .. s_floats], nameof(Binary)),
        [typeof(IIntegerBinary)] = (typeof(IntegerBinary<,>), s_integers, nameof(Binary)),
        [typeof(IFloatingBinary)] = (typeof(FloatingBinary<,>), s_floats, nameof(Binary)),
        [typeof(IComplexBinary)] = (typeof(ComplexBinary<,>), s_complexes, nameof(Binary)),
        [typeof(INumericCompare)] = (typeof(NumericCompare<,>), [.. s_integers, .. s_floats, .. s_complexes], nameof(Compare)),
        [typeof(IRealCompare)] = (typeof(RealCompare<,>), [.. s_integers, .. s_floats], nameof(Compare)),
        [typeof(IFloatingCompare)] = (typeof(FloatingCompare<,>), s_floats, nameof(Compare)),
        [typeof(INumericUnary)] = (typeof(NumericUnary<,>), [.. s_integers, .. s_floats, .. s_complexes], nameof(Unary)),
        [typeof(IRealUnary)] = (typeof(RealUnary<,>), [.. s_integers, .. s_floats], nameof(Unary)),
        [typeof(IIntegerUnary)] = (typeof(IntegerUnary<,>), s_integers, nameof(Unary)),
        [typeof(IFloatingUnary)] = (typeof(FloatingUnary<,>), s_floats, nameof(Unary)),
        [typeof(IComplexUnary)] = (typeof(ComplexUnary<,>), s_complexes, nameof(Unary)),
    };

    /// <summary>Every operation struct in the library with the family interface it implements.</summary>
    public static IEnumerable<(Type Op, Type Family)> Operations { get; } =
        from type in typeof(NDArray).Assembly.GetTypes()
        where type.IsValueType
        from family in type.GetInterfaces()
        where s_families.ContainsKey(family)
        select (type, family);

    public static bool HasOracle(Type op) => Oracles.Binary.ContainsKey(op) || Oracles.Unary.ContainsKey(op) || Oracles.Compare.ContainsKey(op);

    /// <summary>The element types an operation is defined for. Division is closed only over inexact numbers.</summary>
    private static IEnumerable<Type> Types(Type op, Type family) =>
        s_families[family].Types.Where(t => op != typeof(Divide) || !s_integers.Contains(t));

    public static void Run(string name, SweepKind kind)
    {
        foreach ((Type op, Type family) in Operations.Where(operation => operation.Op.Name == name))
            foreach (Type type in Types(op, family)) Run(op, family, type, kind);
    }

    private static void Run(Type op, Type family, Type type, SweepKind kind)
    {
        (Type adapter, _, string runner) = s_families[family];
        typeof(SweepTable).GetMethod(runner, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(adapter.MakeGenericType(op, type), type)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [op, kind], null);
    }

    /// <summary>The oracle of one operation for one element type.</summary>
    public static Func<T, T, T> OracleOf<T>(Oracle oracle)
    {
        string part = s_integers.Contains(typeof(T)) ? nameof(Oracle.ForInteger)
            : s_floats.Contains(typeof(T)) ? nameof(Oracle.ForReal)
            : typeof(T) == typeof(Complex) ? nameof(Oracle.ForComplex) : nameof(Oracle.ForComplex64);
        MethodInfo method = typeof(Oracle).GetMethod(part)!;
        return (Func<T, T, T>)(method.IsGenericMethod ? method.MakeGenericMethod(typeof(T)) : method).Invoke(oracle, [])!;
    }

    public static Func<T, T, bool> OracleOf<T>(Question question)
    {
        if (s_integers.Contains(typeof(T))) return (x, y) => question.Integer(ToInt128(x), ToInt128(y));
        if (s_floats.Contains(typeof(T))) return (x, y) => question.Real(ToDouble(x), ToDouble(y));
        return (x, y) => question.Complex!(ToComplex(x), ToComplex(y));
    }

    private static Int128 ToInt128<T>(T x) => x is ulong u ? u : System.Convert.ToInt64(x, null);

    private static double ToDouble<T>(T x) => x switch
    {
        Half h => (double)h,
        float f => f,
        _ => (double)(object)x!,
    };

    private static Complex ToComplex<T>(T x) => x is Complex64 c ? c : (Complex)(object)x!;

    private static void Run<X, Z>(Sweep<X, Z> sweep, SweepKind kind) where X : unmanaged where Z : unmanaged
    {
        switch (kind)
        {
            case SweepKind.Rows: sweep.Rows(); break;
            case SweepKind.Matrices: sweep.Matrices(); break;
            default: sweep.Guarded(); break;
        }
    }

    private static void Binary<TOp, T>(Type op, SweepKind kind) where TOp : struct, IBinary<T> where T : unmanaged
    {
        Oracle oracle = Oracles.Binary[op];
        Run(new Sweep<T, T>($"{op.Name} of {DType.Of<T>()}", Elementwise.Binary<TOp, T>, OracleOf<T>(oracle), oracle.Ulps, unary: false), kind);
    }

    private static void Unary<TOp, T>(Type op, SweepKind kind) where TOp : struct, IUnary<T> where T : unmanaged
    {
        Oracle oracle = Oracles.Unary[op];
        Run(new Sweep<T, T>($"{op.Name} of {DType.Of<T>()}", (x, _, z) => Elementwise.Unary<TOp, T>(x, z), OracleOf<T>(oracle), oracle.Ulps, unary: true), kind);
    }

    private static void Compare<TOp, T>(Type op, SweepKind kind) where TOp : struct, ICompare<T> where T : unmanaged
    {
        Question question = Oracles.Compare[op];
        Run(new Sweep<T, bool>($"{op.Name} of {DType.Of<T>()}", Elementwise.Compare<TOp, T>, OracleOf<T>(question), 0, unary: false), kind);
    }
}
