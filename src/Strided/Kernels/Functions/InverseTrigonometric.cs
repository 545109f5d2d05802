using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>
/// atan: |x| is taken below tan(pi/8) by atan x = pi/4 + atan((x - 1) / (x + 1)) or pi/2 - atan(1 / x). asin: above 1/2 by
/// asin x = pi/2 - 2 asin sqrt((1 - x) / 2), and acos x = pi/2 - asin x likewise. pi/2 and pi/4 come in two parts. What is left is
/// t + t³ P(t²) with P off by less than 2^-57 (float32: 2^-28).
/// </summary>
internal static class InverseTrigonometric<V, T> where V : struct, IVector<V, T> where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    private static V HalfPi
    {
        [MethodImpl(Inline)]
        get => V.Of(FloatFormat<T>.Pick(1.5707963267948966, 1.5707963705062866));
    }

    /// <summary>pi/2 without its nearest float.</summary>
    private static V HalfPiRest
    {
        [MethodImpl(Inline)]
        get => V.Of(FloatFormat<T>.Pick(6.123233995736766e-17, -4.3711390001862426e-08));
    }

    [MethodImpl(Inline)]
    public static V Atan(V x)
    {
        V t = Small(V.Abs(x), V.Of(1), out V turn);
        return Turned(t, turn) | x & V.Of(-0.0);
    }

    /// <summary>The angle of (x, y): atan(|y| / |x|), seen from the other side of pi where x is negative.</summary>
    [MethodImpl(Inline)]
    public static V Atan2(V y, V x)
    {
        V up = V.Abs(y), along = V.Abs(x), longer = V.Max(up, along);
        V t = Small(up, along, out V turn);
        V back = V.Less(x, V.Of(0));
        V z = Turned(t ^ back & V.Of(-0.0), V.Select(back, V.Of(2) - turn, turn)) | y & V.Of(-0.0);
        V near = V.Less(V.Of(FloatFormat<T>.Pick(1e-290, 1e-30)), longer) & V.Less(longer, V.Of(FloatFormat<T>.Pick(1e300, 1e37)));
        ulong far = (~near).Bits();
        return far == 0 ? z : Lanes<V, T>.Replace<Arctan2>(y, x, z, far);
    }

    /// <summary>Below tan(pi/8): a / b turned back by pi/2 (one turn here), pi/4 (half of one) or nothing.</summary>
    [MethodImpl(Inline)]
    private static V Small(V a, V b, out V turn)
    {
        V large = V.Less(V.Of(2.414213562373095) * b, a), middle = V.Less(V.Of(0.41421356237309503) * b, a);
        V upper = V.Select(large, -b, V.Select(middle, a - b, a));
        V lower = V.Select(large, a, V.Select(middle, a + b, b));
        turn = V.Select(large, V.Of(1), middle & V.Of(0.5));
        return upper / lower;
    }

    /// <summary>atan t + turn pi/2.</summary>
    [MethodImpl(Inline)]
    private static V Turned(V t, V turn)
    {
        V z = t * t;
        V p = V.FusedMultiplyAdd(t * z, FloatFormat<T>.IsDouble ? AtanDouble(z) : AtanSingle(z), turn * HalfPiRest);
        return V.FusedMultiplyAdd(turn, HalfPi, t + p);
    }

    [MethodImpl(Inline)]
    public static V Asin(V x)
    {
        V y = V.Abs(x);
        V large = Root(y, out V t, out V p);
        V two = V.Of(2);
        V z = V.Select(large, HalfPi - (two * t + (two * p - HalfPiRest)), t + p);
        return z | x & V.Of(-0.0);
    }

    [MethodImpl(Inline)]
    public static V Acos(V x)
    {
        V large = Root(V.Abs(x), out V t, out V p), negative = V.Less(x, V.Of(0));
        V sign = x & V.Of(-0.0);
        t ^= sign;
        p ^= sign;
        V turn = V.Select(large, negative & V.Of(2), V.Of(1));
        V twice = V.Select(large, V.Of(2), V.Of(-1));
        return V.FusedMultiplyAdd(turn, HalfPi, V.FusedMultiplyAdd(twice, t, V.FusedMultiplyAdd(twice, p, turn * HalfPiRest)));
    }

    /// <summary>asin t = t + p, where t is y or, where the answer has ones, sqrt((1 - y) / 2).</summary>
    [MethodImpl(Inline)]
    private static V Root(V y, out V t, out V p)
    {
        V large = V.Less(V.Of(0.5), y);
        V z = V.Select(large, V.FusedMultiplyAdd(V.Of(-0.5), y, V.Of(0.5)), y * y);
        t = V.Select(large, V.Sqrt(z), y);
        p = t * z * (FloatFormat<T>.IsDouble ? AsinDouble(z) : AsinSingle(z));
        return large;
    }

    [MethodImpl(Inline)]
    private static V AtanDouble(V z)
    {
        V p = Polynomial<V, T>.Step(V.Of(0.01628357235648259), z, -0.0345685906686069, 0.045515165635903104);
        p = Polynomial<V, T>.Step(p, z, -0.052304374642516874, 0.05878926715756726, -0.066664246872465);
        p = Polynomial<V, T>.Step(p, z, 0.07692296363979952, -0.09090908753118594, 0.11111111105147764);
        return Polynomial<V, T>.Step(p, z, -0.14285714285659748, 0.19999999999999804, -0.3333333333333333);
    }

    [MethodImpl(Inline)]
    private static V AtanSingle(V z)
    {
        V p = Polynomial<V, T>.Step(V.Of(-0.06451597258952992), z, 0.10743631627144574, -0.1426394635791234);
        return Polynomial<V, T>.Step(p, z, 0.19999540216937534, -0.3333333176000804);
    }

    [MethodImpl(Inline)]
    private static V AsinDouble(V z)
    {
        V p = Polynomial<V, T>.Step(V.Of(0.02875785136742157), z, -0.014851887071247209, 0.017400879442694025, 0.005457506718640357);
        p = Polynomial<V, T>.Step(p, z, 0.01032281435018578, 0.011479177415184906, 0.013971212973552933);
        p = Polynomial<V, T>.Step(p, z, 0.017352392720869973, 0.02237217294214989, 0.030381944138531247);
        return Polynomial<V, T>.Step(p, z, 0.04464285714635543, 0.07499999999998433, 0.16666666666666669);
    }

    [MethodImpl(Inline)]
    private static V AsinSingle(V z)
    {
        V p = Polynomial<V, T>.Step(V.Of(0.033690847202830124), z, 0.017149238357677253, 0.03110066273549457);
        return Polynomial<V, T>.Step(p, z, 0.04459940152851218, 0.07500094543497424, 0.16666666337430908);
    }
}
