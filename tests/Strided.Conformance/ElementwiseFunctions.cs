namespace Strided.Conformance;

/// <summary>Element by element: one line a function.</summary>
internal static class ElementwiseFunctions
{
    public static readonly Dictionary<string, Func<Case, object?>> Table = new()
    {
        ["Abs"] = One(Nd.Abs),
        ["Acos"] = One(Nd.Acos),
        ["Acosh"] = One(Nd.Acosh),
        ["Asin"] = One(Nd.Asin),
        ["Asinh"] = One(Nd.Asinh),
        ["Atan"] = One(Nd.Atan),
        ["Atanh"] = One(Nd.Atanh),
        ["BitwiseInvert"] = One(Nd.BitwiseInvert),
        ["Cbrt"] = One(Nd.Cbrt),
        ["Ceil"] = One(Nd.Ceil),
        ["Cos"] = One(Nd.Cos),
        ["Cosh"] = One(Nd.Cosh),
        ["Deg2Rad"] = One(Nd.Deg2Rad),
        ["Exp"] = One(Nd.Exp),
        ["Exp2"] = One(Nd.Exp2),
        ["Expm1"] = One(Nd.Expm1),
        ["Fabs"] = One(Nd.Fabs),
        ["Floor"] = One(Nd.Floor),
        ["Log"] = One(Nd.Log),
        ["Log10"] = One(Nd.Log10),
        ["Log1p"] = One(Nd.Log1p),
        ["Log2"] = One(Nd.Log2),
        ["Negative"] = One(Nd.Negative),
        ["Rad2Deg"] = One(Nd.Rad2Deg),
        ["Reciprocal"] = One(Nd.Reciprocal),
        ["Rint"] = One(Nd.Rint),
        ["Round"] = One(Nd.Round),
        ["Sign"] = One(Nd.Sign),
        ["Sin"] = One(Nd.Sin),
        ["Sinh"] = One(Nd.Sinh),
        ["Sqrt"] = One(Nd.Sqrt),
        ["Square"] = One(Nd.Square),
        ["Tan"] = One(Nd.Tan),
        ["Tanh"] = One(Nd.Tanh),
        ["Trunc"] = One(Nd.Trunc),
        ["Conj"] = One(Nd.Conj),
        ["Positive"] = One(Nd.Positive),
        ["IsFinite"] = static c => Nd.IsFinite(c[0]),
        ["IsInf"] = static c => Nd.IsInf(c[0]),
        ["IsNaN"] = static c => Nd.IsNaN(c[0]),
        ["SignBit"] = static c => Nd.SignBit(c[0]),
        ["LogicalNot"] = static c => Nd.LogicalNot(c[0], (NDArray<bool>?)c.Out),
        ["LogicalAnd"] = static c => Nd.LogicalAnd(c[0], c[1], (NDArray<bool>?)c.Out),
        ["LogicalOr"] = static c => Nd.LogicalOr(c[0], c[1], (NDArray<bool>?)c.Out),
        ["LogicalXor"] = static c => Nd.LogicalXor(c[0], c[1], (NDArray<bool>?)c.Out),
        ["Add"] = Two(Nd.Add, Nd.Add, Nd.Add),
        ["Atan2"] = Two(Nd.Atan2, Nd.Atan2, Nd.Atan2),
        ["BitwiseAnd"] = Two(Nd.BitwiseAnd, Nd.BitwiseAnd, Nd.BitwiseAnd),
        ["BitwiseLeftShift"] = Two(Nd.BitwiseLeftShift, Nd.BitwiseLeftShift, Nd.BitwiseLeftShift),
        ["BitwiseOr"] = Two(Nd.BitwiseOr, Nd.BitwiseOr, Nd.BitwiseOr),
        ["BitwiseRightShift"] = Two(Nd.BitwiseRightShift, Nd.BitwiseRightShift, Nd.BitwiseRightShift),
        ["BitwiseXor"] = Two(Nd.BitwiseXor, Nd.BitwiseXor, Nd.BitwiseXor),
        ["CopySign"] = Two(Nd.CopySign, Nd.CopySign, Nd.CopySign),
        ["Divide"] = Two(Nd.Divide, Nd.Divide, Nd.Divide),
        ["FloorDivide"] = Two(Nd.FloorDivide, Nd.FloorDivide, Nd.FloorDivide),
        ["FMax"] = Two(Nd.FMax, Nd.FMax, Nd.FMax),
        ["FMin"] = Two(Nd.FMin, Nd.FMin, Nd.FMin),
        ["Gcd"] = Two(Nd.Gcd, Nd.Gcd, Nd.Gcd),
        ["Hypot"] = Two(Nd.Hypot, Nd.Hypot, Nd.Hypot),
        ["Lcm"] = Two(Nd.Lcm, Nd.Lcm, Nd.Lcm),
        ["LogAddExp"] = Two(Nd.LogAddExp, Nd.LogAddExp, Nd.LogAddExp),
        ["Maximum"] = Two(Nd.Maximum, Nd.Maximum, Nd.Maximum),
        ["Minimum"] = Two(Nd.Minimum, Nd.Minimum, Nd.Minimum),
        ["Multiply"] = Two(Nd.Multiply, Nd.Multiply, Nd.Multiply),
        ["NextAfter"] = Two(Nd.NextAfter, Nd.NextAfter, Nd.NextAfter),
        ["Pow"] = Two(Nd.Pow, Nd.Pow, Nd.Pow),
        ["Remainder"] = Two(Nd.Remainder, Nd.Remainder, Nd.Remainder),
        ["Subtract"] = Two(Nd.Subtract, Nd.Subtract, Nd.Subtract),
        ["Equal"] = Two(Nd.Equal, Nd.Equal, Nd.Equal),
        ["Greater"] = Two(Nd.Greater, Nd.Greater, Nd.Greater),
        ["GreaterEqual"] = Two(Nd.GreaterEqual, Nd.GreaterEqual, Nd.GreaterEqual),
        ["Less"] = Two(Nd.Less, Nd.Less, Nd.Less),
        ["LessEqual"] = Two(Nd.LessEqual, Nd.LessEqual, Nd.LessEqual),
        ["NotEqual"] = Two(Nd.NotEqual, Nd.NotEqual, Nd.NotEqual),
        ["Heaviside"] = Two(Nd.Heaviside, Nd.Heaviside, Nd.Heaviside),
        ["LdExp"] = static c => Nd.LdExp(c[0], c[1]),
        ["FrExp"] = static c => Nd.FrExp(c[0]),
        ["ModF"] = static c => Nd.ModF(c[0]),
        ["DivMod"] = static c => Nd.DivMod(c[0], c[1]),
        ["NanToNum"] = static c => Nd.NanToNum(c[0], c.Number("nan"), c.NumberOrNull("posinf"), c.NumberOrNull("neginf")),
        ["IsClose"] = static c => Nd.IsClose(c[0], c[1], c.Number("rtol"), c.Number("atol"), c.Flag("equalNan")),
        ["Sinc"] = One(Nd.Sinc),
        ["Angle"] = static c => Nd.Angle(c[0], c.Flag("deg")),
        ["AddInPlace"] = InPlace(Nd.AddInPlace),
        ["SubtractInPlace"] = InPlace(Nd.SubtractInPlace),
        ["MultiplyInPlace"] = InPlace(Nd.MultiplyInPlace),
        ["DivideInPlace"] = InPlace(Nd.DivideInPlace),
        ["FloorDivideInPlace"] = InPlace(Nd.FloorDivideInPlace),
        ["RemainderInPlace"] = InPlace(Nd.RemainderInPlace),
        ["PowInPlace"] = InPlace(Nd.PowInPlace),
        ["BitwiseAndInPlace"] = InPlace(Nd.BitwiseAndInPlace),
        ["BitwiseOrInPlace"] = InPlace(Nd.BitwiseOrInPlace),
        ["BitwiseXorInPlace"] = InPlace(Nd.BitwiseXorInPlace),
        ["BitwiseLeftShiftInPlace"] = InPlace(Nd.BitwiseLeftShiftInPlace),
        ["BitwiseRightShiftInPlace"] = InPlace(Nd.BitwiseRightShiftInPlace),
        ["AsType"] = static c => c[0].AsType(c.DType("dtype")!, c.Flag("copy")),
        ["ResultType"] = static c => Nd.ResultType(c.DTypes("dtypes")).Name,
        ["CanCast"] = static c => Nd.CanCast(c.DTypes("dtypes")[0], c.DTypes("dtypes")[1], CastingOf(c.Text("casting")!)),
        ["Where"] = static c => Nd.Where((NDArray<bool>)c[0], c[1], c[2]),
        ["Clip"] = static c => Nd.Clip(c[0], c[1], c[2]),
    };

    private static Casting CastingOf(string name) => name switch
    {
        "no" => Casting.No,
        "safe" => Casting.Safe,
        "same_kind" => Casting.SameKind,
        _ => Casting.Unsafe,
    };

    private static Func<Case, object?> One(Func<NDArray, NDArray?, NDArray> function) => c => function(c[0], c.Out);

    private static Func<Case, object?> Two(
        Func<NDArray, NDArray, NDArray?, NDArray> arrays, Func<NDArray, Scalar, NDArray?, NDArray> right, Func<Scalar, NDArray, NDArray?, NDArray> left) => c =>
        c.Scalar("scalar") is not { } number ? arrays(c[0], c[1], c.Out) : c.Flag("first") ? left(number, c[0], c.Out) : right(c[0], number, c.Out);

    private static Func<Case, object?> InPlace(Action<NDArray, NDArray> function) => c =>
    {
        function(c[0], c[1]);
        return null;
    };
}
