using System.Numerics;

namespace Strided.Tests;

/// <summary>Elementary functions in fixed point with as many bits as the argument asks for, from their series: at least 120 of the result's bits are right.</summary>
internal sealed class Exact
{
    private const int Finer = 1200;

    private static readonly Dictionary<int, Exact> s_known = [];

    private readonly int _bits;
    private readonly BigInteger _one;
    private readonly BigInteger _pi;
    private readonly BigInteger _ln2;

    private Exact(int bits)
    {
        _bits = bits;
        _one = BigInteger.One << bits;
        _pi = 4 * (4 * Series(_one / 5, alternating: true) - Series(_one / 239, alternating: true));
        _ln2 = 2 * Series(_one / 3, alternating: false);
    }

    /// <summary>|z - f(x)| in units of the last place of f(x), for doubles.</summary>
    public static double Error(string name, double x, double z)
    {
        int exponent = x == 0 ? 0 : Math.ILogB(x);
        Exact exact = Of(256 + 3 * Math.Max(0, -exponent) + Math.Max(0, exponent) + (name is "Exp" or "Exp2" && x < 0 ? (int)(-1.5 * x) : 0));
        return exact.Error(exact.Function(name, exact.Fixed(x)), z);
    }

    /// <summary>The same for functions of two numbers, neither of which is far from 1.</summary>
    public static double Error(string name, double x, double y, double z)
    {
        Exact exact = Of(768);
        return exact.Error(exact.Function(name, exact.Fixed(x), exact.Fixed(y)), z);
    }

    private static Exact Of(int bits)
    {
        bits = (bits + 255) / 256 * 256;
        lock (s_known)
        {
            if (!s_known.TryGetValue(bits, out Exact? exact)) s_known[bits] = exact = new(bits);
            return exact;
        }
    }

    private double Error(BigInteger value, double z)
    {
        if (value.IsZero) return z == 0 ? 0 : double.MaxValue;
        int top = (int)(BigInteger.Abs(value).GetBitLength() - 1) - _bits;
        if (double.IsInfinity(z)) return top >= 1024 ? 0 : double.MaxValue;
        // Both as integers 1200 bits finer than fixed point, where every double is a whole number; 2^-30 of the last place is fine enough.
        int last = Math.Max(top - 52, -1074) + _bits + Finer;
        BigInteger difference = BigInteger.Abs(Fixed(z, Finer) - (value << Finer));
        return (double)(difference >> last - 30) / (1 << 30);
    }

    private BigInteger Fixed(double x, int more = 0)
    {
        long raw = BitConverter.DoubleToInt64Bits(Math.Abs(x));
        int exponent = (int)(raw >> 52);
        BigInteger fraction = (raw & (1L << 52) - 1) | (exponent == 0 ? 0 : 1L << 52);
        int shift = Math.Max(exponent, 1) - 1075 + _bits + more;
        fraction = shift >= 0 ? fraction << shift : fraction >> -shift;
        return x < 0 ? -fraction : fraction;
    }

    private BigInteger Function(string name, BigInteger x) => name switch
    {
        "Exp" => Exp(x),
        "Log" => Log(x),
        "Log2" => Quotient(Log(x), _ln2),
        "Log10" => Quotient(Log(x), Log(10 * _one)),
        "Sin" => Sin(x, 0),
        "Cos" => Sin(x, 1),
        "Tan" => Quotient(Sin(x, 0), Sin(x, 1)),
        "Sinh" => (Exp(x) - Exp(-x)) / 2,
        "Cosh" => (Exp(x) + Exp(-x)) / 2,
        "Tanh" => Quotient(Exp(x) - Exp(-x), Exp(x) + Exp(-x)),
        "Asin" => Asin(x),
        "Acos" => _pi / 2 - Asin(x),
        "Exp2" => Exp(Product(x, _ln2)),
        "Cbrt" => CubeRoot(x),
        "ExpMinusOne" => Exp(x) - _one,
        "LogOnePlus" => Log(_one + x),
        "Asinh" => x.Sign * Log(BigInteger.Abs(x) + Root(Product(x, x) + _one)),
        "Acosh" => Log(x + Root(Product(x, x) - _one)),
        "Atanh" => BigInteger.Abs(x) == _one ? x << 1100 : Log(Quotient(_one + x, _one - x)) / 2,
        _ => Atan(x),
    };

    private BigInteger Function(string name, BigInteger x, BigInteger y) => name switch
    {
        "FloatPower" => Exp(Product(y, Log(x))),
        "Hypot" => Root(Product(x, x) + Product(y, y)),
        "LogAddExp" => Log(Exp(x) + Exp(y)),
        _ => y.Sign > 0 ? Atan(Quotient(x, y)) : x.Sign * _pi / 2 - Atan(Quotient(y, x)),
    };

    private BigInteger Product(BigInteger x, BigInteger y) => x * y >> _bits;

    private BigInteger Quotient(BigInteger x, BigInteger y) => (x << _bits) / y;

    /// <summary>x ± x³/3 + x⁵/5 ...: the inverse tangent or hyperbolic tangent.</summary>
    private BigInteger Series(BigInteger x, bool alternating)
    {
        BigInteger square = Product(x, x), power = x, sum = x;
        for (int k = 3; !power.IsZero; k += 2)
        {
            power = Product(power, alternating ? -square : square);
            if (power == BigInteger.MinusOne) break;
            sum += power / k;
        }
        return sum;
    }

    private BigInteger Exp(BigInteger x)
    {
        BigInteger n = BigInteger.Divide(x, _ln2), r = x - n * _ln2, term = _one, sum = _one;
        for (int k = 1; !term.IsZero; k++) sum += term = term * r / (k * _one);
        return n >= 0 ? sum << (int)n : sum >> (int)-n;
    }

    private BigInteger Log(BigInteger x)
    {
        int k = (int)x.GetBitLength() - 1 - _bits;
        BigInteger m = k >= 0 ? x >> k : x << -k;
        if (m > _one * 4 / 3) (m, k) = (m / 2, k + 1);
        return 2 * Series(Quotient(m - _one, m + _one), alternating: false) + k * _ln2;
    }

    private BigInteger Sin(BigInteger x, int quarter)
    {
        BigInteger half = _pi / 2;
        BigInteger n = BigInteger.Divide(2 * x + (x.Sign < 0 ? -half : half), 2 * half), r = x - n * half;
        int turn = (int)((n + quarter) % 4 + 4) % 4;
        BigInteger square = Product(r, r), term = turn % 2 == 0 ? r : _one, sum = term;
        for (int k = turn % 2 == 0 ? 2 : 1; !term.IsZero; k += 2) sum += term = -term * square / (_one * k * (k + 1));
        return turn >= 2 ? -sum : sum;
    }

    private BigInteger Asin(BigInteger x)
    {
        BigInteger rest = Root(_one - Product(x, x));
        return rest.IsZero ? x.Sign * _pi / 2 : Atan(Quotient(x, rest));
    }

    private BigInteger Atan(BigInteger x)
    {
        if (BigInteger.Abs(x) > _one) return x.Sign * _pi / 2 - Atan(Quotient(_one, x));
        for (int i = 0; i < 3; i++) x = Quotient(x, _one + Root(_one + Product(x, x)));
        return 8 * Series(x, alternating: true);
    }

    /// <summary>The square root, by Newton's steps from above.</summary>
    private BigInteger Root(BigInteger x)
    {
        if (x.Sign <= 0) return BigInteger.Zero;
        BigInteger square = x << _bits, y = BigInteger.One << (int)(square.GetBitLength() / 2 + 1);
        while (true)
        {
            BigInteger next = (y + square / y) / 2;
            if (next >= y) return y;
            y = next;
        }
    }

    /// <summary>The cube root, by Newton's steps from above.</summary>
    private BigInteger CubeRoot(BigInteger x)
    {
        BigInteger cube = BigInteger.Abs(x) << 2 * _bits, y = BigInteger.One << (int)(cube.GetBitLength() / 3 + 1);
        while (true)
        {
            BigInteger next = (2 * y + cube / (y * y)) / 3;
            if (next >= y) return x.Sign * y;
            y = next;
        }
    }
}
