using System.Numerics;

namespace Strided.Tests;

/// <summary>One element of any dtype, boxed: the slow and plain way to say what mixed dtypes should give.</summary>
internal static class Element
{
    /// <summary>NumPy's promote_types, printed by NumPy itself.</summary>
    private const string Promotions = """
        bool int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 float32 float64 complex64 complex128
        int8 int8 int16 int32 int64 int16 int32 int64 float64 float16 float32 float64 complex64 complex128
        int16 int16 int16 int32 int64 int16 int32 int64 float64 float32 float32 float64 complex64 complex128
        int32 int32 int32 int32 int64 int32 int32 int64 float64 float64 float64 float64 complex128 complex128
        int64 int64 int64 int64 int64 int64 int64 int64 float64 float64 float64 float64 complex128 complex128
        uint8 int16 int16 int32 int64 uint8 uint16 uint32 uint64 float16 float32 float64 complex64 complex128
        uint16 int32 int32 int32 int64 uint16 uint16 uint32 uint64 float32 float32 float64 complex64 complex128
        uint32 int64 int64 int64 int64 uint32 uint32 uint32 uint64 float64 float64 float64 complex128 complex128
        uint64 float64 float64 float64 float64 uint64 uint64 uint64 uint64 float64 float64 float64 complex128 complex128
        float16 float16 float32 float64 float64 float16 float32 float64 float64 float16 float32 float64 complex64 complex128
        float32 float32 float32 float64 float64 float32 float32 float64 float64 float32 float32 float64 complex64 complex128
        float64 float64 float64 float64 float64 float64 float64 float64 float64 float64 float64 float64 complex128 complex128
        complex64 complex64 complex64 complex128 complex128 complex64 complex64 complex128 complex128 complex64 complex64 complex128 complex64 complex128
        complex128 complex128 complex128 complex128 complex128 complex128 complex128 complex128 complex128 complex128 complex128 complex128 complex128 complex128
        """;

    private static readonly string[][] s_promotions = [.. Promotions.Split('\n').Select(line => line.Trim().Split(' '))];

    public static DType Promote(DType x, DType y) => DType.Parse(s_promotions[At(x)][At(y)]);

    /// <summary>What the operation should answer in the given dtype.</summary>
    public static object Apply(Type op, DType compute, object x, object y)
    {
        (x, y) = (Cast(x, compute), Cast(y, compute));
        bool truth = compute == DType.Bool;
        Oracles.Binary.TryGetValue(op, out Oracle? oracle);
        Func<double, double> round = compute == DType.Float64 || compute == DType.Complex128 ? part => part : part => (float)part;
        if (Oracles.Compare.TryGetValue(op, out Question? question))
            return compute.Character switch
            {
                'c' => question.Complex!(Complex(x), Complex(y)),
                'f' => question.Real(Real(x), Real(y)),
                _ => question.Integer(Integer(x), Integer(y)),
            };
        return compute.Character switch
        {
            'c' => Cast(oracle!.Complex!(Complex(x), Complex(y), round), compute),
            'f' => Cast(oracle!.Real!(Real(x), Real(y), round), compute),
            _ => truth ? oracle!.Integer!(Integer(x), Integer(y)) != 0 : Cast(oracle!.Integer!(Integer(x), Integer(y)), compute),
        };
    }

    /// <summary>Integers wrap, real numbers round; the sweep asks for no conversion that loses more.</summary>
    public static object Cast(object value, DType to) => to.Name switch
    {
        "bool" => value is bool b ? b : Complex(value) != 0,
        "int8" => sbyte.CreateTruncating(Integer(value)),
        "int16" => short.CreateTruncating(Integer(value)),
        "int32" => int.CreateTruncating(Integer(value)),
        "int64" => long.CreateTruncating(Integer(value)),
        "uint8" => byte.CreateTruncating(Integer(value)),
        "uint16" => ushort.CreateTruncating(Integer(value)),
        "uint32" => uint.CreateTruncating(Integer(value)),
        "uint64" => ulong.CreateTruncating(Integer(value)),
        "float16" => value is float f ? (Half)f : (Half)Real(value),
        "float32" => value is double d ? (float)d : value is Half h ? (float)h : value is float f ? f : (float)Integer(value),
        "float64" => Real(value),
        "complex64" => (Complex64)Complex(value),
        _ => Complex(value),
    };

    public static bool Same(object x, object y, double ulps) => (x, y) switch
    {
        (Half a, Half b) => Bits.Distance(a, b) <= ulps,
        (float a, float b) => Bits.Distance(a, b) <= ulps,
        (double a, double b) => Bits.Distance(a, b) <= ulps,
        (Complex a, Complex b) => Bits.Distance(a, b) <= ulps,
        (Complex64 a, Complex64 b) => Bits.Distance(a, b) <= ulps,
        _ => x.Equals(y),
    };

    /// <summary>The elements of an array of any known dtype, in C order.</summary>
    public static object[] Of(NDArray a) => a switch
    {
        NDArray<bool> x => Boxes(x),
        NDArray<sbyte> x => Boxes(x),
        NDArray<short> x => Boxes(x),
        NDArray<int> x => Boxes(x),
        NDArray<long> x => Boxes(x),
        NDArray<byte> x => Boxes(x),
        NDArray<ushort> x => Boxes(x),
        NDArray<uint> x => Boxes(x),
        NDArray<ulong> x => Boxes(x),
        NDArray<Half> x => Boxes(x),
        NDArray<float> x => Boxes(x),
        NDArray<double> x => Boxes(x),
        NDArray<Complex64> x => Boxes(x),
        NDArray<Complex> x => Boxes(x),
        _ => throw new ArgumentException($"No elements of {a.DType}."),
    };

    private static object[] Boxes<T>(NDArray<T> a) where T : unmanaged => [.. a.ToArray().Select(x => (object)x)];

    private static int At(DType dtype) => Array.IndexOf(s_promotions[0], dtype.Name);

    private static Int128 Integer(object x) => x switch
    {
        bool b => b ? 1 : 0,
        ulong u => u,
        Int128 i => i,
        _ => System.Convert.ToInt64(x, null),
    };

    private static double Real(object x) => x switch
    {
        Half h => (double)h,
        float f => f,
        double d => d,
        ulong u => u,
        _ => (double)Integer(x),
    };

    private static Complex Complex(object x) => x switch
    {
        Complex c => c,
        Complex64 c => c,
        _ => Real(x),
    };
}
