using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Strided;

// Generic conversions. From a real number: its conversion to float, rounded once. To a number: what Complex does with the
// widened value, so a checked conversion to an integer throws when the imaginary part is not zero, one to a floating-point
// type answers NaN then, and the other two conversions drop the imaginary part.
public readonly partial struct Complex64
{
    /// <inheritdoc/>
    public static Complex64 CreateChecked<TOther>(TOther value)
        where TOther : INumberBase<TOther>
    {
        if (TryFromChecked(value, out Complex64 result) || TOther.TryConvertToChecked(value, out result)) return result;
        throw new NotSupportedException($"There is no conversion from {typeof(TOther)} to Complex64.");
    }

    /// <inheritdoc/>
    public static Complex64 CreateSaturating<TOther>(TOther value)
        where TOther : INumberBase<TOther>
    {
        if (TryFromSaturating(value, out Complex64 result) || TOther.TryConvertToSaturating(value, out result)) return result;
        throw new NotSupportedException($"There is no conversion from {typeof(TOther)} to Complex64.");
    }

    /// <inheritdoc/>
    public static Complex64 CreateTruncating<TOther>(TOther value)
        where TOther : INumberBase<TOther>
    {
        if (TryFromTruncating(value, out Complex64 result) || TOther.TryConvertToTruncating(value, out result)) return result;
        throw new NotSupportedException($"There is no conversion from {typeof(TOther)} to Complex64.");
    }

    static bool INumberBase<Complex64>.TryConvertFromChecked<TOther>(TOther value, out Complex64 result) => TryFromChecked(value, out result);

    static bool INumberBase<Complex64>.TryConvertFromSaturating<TOther>(TOther value, out Complex64 result) => TryFromSaturating(value, out result);

    static bool INumberBase<Complex64>.TryConvertFromTruncating<TOther>(TOther value, out Complex64 result) => TryFromTruncating(value, out result);

    static bool INumberBase<Complex64>.TryConvertToChecked<TOther>(Complex64 value, [MaybeNullWhen(false)] out TOther result)
    {
        bool known = IsReal<TOther>() || typeof(TOther) == typeof(Complex);
        result = known ? TOther.CreateChecked<Complex>(value) : default;
        return known;
    }

    static bool INumberBase<Complex64>.TryConvertToSaturating<TOther>(Complex64 value, [MaybeNullWhen(false)] out TOther result)
    {
        bool known = IsReal<TOther>() || typeof(TOther) == typeof(Complex);
        result = known ? TOther.CreateSaturating<Complex>(value) : default;
        return known;
    }

    static bool INumberBase<Complex64>.TryConvertToTruncating<TOther>(Complex64 value, [MaybeNullWhen(false)] out TOther result)
    {
        bool known = IsReal<TOther>() || typeof(TOther) == typeof(Complex);
        result = known ? TOther.CreateTruncating<Complex>(value) : default;
        return known;
    }

    private static bool TryFromChecked<TOther>(TOther value, out Complex64 result)
        where TOther : INumberBase<TOther>
    {
        if (TryNarrow(value, out result)) return true;
        if (!IsReal<TOther>()) return false;
        result = new Complex64(float.CreateChecked(value), 0f);
        return true;
    }

    private static bool TryFromSaturating<TOther>(TOther value, out Complex64 result)
        where TOther : INumberBase<TOther>
    {
        if (TryNarrow(value, out result)) return true;
        if (!IsReal<TOther>()) return false;
        result = new Complex64(float.CreateSaturating(value), 0f);
        return true;
    }

    private static bool TryFromTruncating<TOther>(TOther value, out Complex64 result)
        where TOther : INumberBase<TOther>
    {
        if (TryNarrow(value, out result)) return true;
        if (!IsReal<TOther>()) return false;
        result = new Complex64(float.CreateTruncating(value), 0f);
        return true;
    }

    private static bool TryNarrow<TOther>(TOther value, out Complex64 result)
    {
        if (value is Complex64 same)
        {
            result = same;
            return true;
        }

        if (value is Complex wide)
        {
            result = (Complex64)wide;
            return true;
        }

        result = default;
        return false;
    }

    private static bool IsReal<TOther>() =>
        typeof(TOther) == typeof(double) || typeof(TOther) == typeof(float) || typeof(TOther) == typeof(Half)
        || typeof(TOther) == typeof(sbyte) || typeof(TOther) == typeof(byte) || typeof(TOther) == typeof(char)
        || typeof(TOther) == typeof(short) || typeof(TOther) == typeof(ushort)
        || typeof(TOther) == typeof(int) || typeof(TOther) == typeof(uint)
        || typeof(TOther) == typeof(long) || typeof(TOther) == typeof(ulong)
        || typeof(TOther) == typeof(nint) || typeof(TOther) == typeof(nuint)
        || typeof(TOther) == typeof(Int128) || typeof(TOther) == typeof(UInt128)
        || typeof(TOther) == typeof(decimal) || typeof(TOther) == typeof(BigInteger);
}
