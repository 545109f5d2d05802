using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace Strided;

/// <summary>How a field, blanks around it removed, is read as an element.</summary>
internal interface IField<T>
{
    static abstract bool TryParse(in TextField field, out T value);

    /// <summary>The same for a field that has room; false, too, where another way may tell.</summary>
    static abstract bool TryAtOnce(in TextField field, out T value);
}

/// <summary>Reads fields of one kind.</summary>
internal abstract class FieldParser<T>
{
    public abstract bool TryParse(in TextField field, out T value);

    /// <inheritdoc cref="PlainRows.Read"/>
    public abstract int Read(ReadOnlySpan<byte> text, PlainFormat format, Span<T> values, ref int position);
}

internal sealed class FieldParser<T, TField> : FieldParser<T> where TField : struct, IField<T>
{
    public override bool TryParse(in TextField field, out T value) => TField.TryParse(field, out value);

    public override int Read(ReadOnlySpan<byte> text, PlainFormat format, Span<T> values, ref int position) => PlainRows.Read<T, TField>(text, format, values, ref position);
}

/// <summary>How the fields of a text become elements of a dtype.</summary>
internal static class FieldParsers
{
    private const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>More digits do not fit every 64-bit integer.</summary>
    private const int SureDigits = 18;

    public static FieldParser<T> For<T>() where T : unmanaged => DType.Of<T>().Kind != DTypeKind.Other
        ? Chosen<T>.Parser
        : throw new DTypeException($"Texts are not read as {DType.Of<T>()}; read their numbers, and make records of them.");

    private static FieldParser<T> Choice<T>() where T : unmanaged
    {
        var choose = new Choose();
        DType dtype = DType.Of<T>();
        if (dtype.Kind == DTypeKind.Bool) choose.Parser = new FieldParser<bool, Truth>();
        else if (dtype == DType.Complex64) choose.Parser = new FieldParser<Complex64, Pair>();
        else if (dtype == DType.Complex128) choose.Parser = new FieldParser<Complex, Pair>();
        else if (!Family.Floating(dtype, ref choose)) Family.Integer(dtype, ref choose);
        return (FieldParser<T>)choose.Parser!;
    }

    /// <summary>True or False in full, which is what tells truth values from numbers.</summary>
    public static FieldParser<bool> Words { get; } = new FieldParser<bool, Word>();

    private static bool OfWord(in TextField field, out bool value)
    {
        value = Ascii.EqualsIgnoreCase(field.Bytes, "true"u8);
        return value || Ascii.EqualsIgnoreCase(field.Bytes, "false"u8);
    }

    private static bool OfTruth(in TextField field, out bool value)
    {
        if (OfWord(field, out value)) return true;
        bool number = OfFloat(field, out double parsed);
        value = parsed != 0;
        return number;
    }

    /// <summary>Correctly rounded; names of infinity and NaN in any case.</summary>
    private static bool OfFloat<T>(in TextField field, out T value) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        value = T.Zero;
        return (DecimalText.TryParse(field, out double wide) && TryNarrow(wide, out value)) || OfOther(field, out value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool OfFloatAtOnce<T>(in TextField field, out T value) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        value = T.Zero;
        return DecimalText.TryAtOnce(field, out double wide) && TryNarrow(wide, out value);
    }

    /// <summary>A number that was rounded to float64 as one that is rounded once; false where that takes more than the float64 to tell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryNarrow<T>(double wide, out T value) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        value = T.CreateTruncating(wide);
        double narrow = double.CreateTruncating(value);
        if (narrow == wide) return true;
        // Rounding twice goes wrong only from exactly half-way between two numbers, of which the other is as far on the other side.
        double other = 2 * wide - narrow;
        return double.IsFinite(other) && double.CreateTruncating(T.CreateTruncating(other)) != other;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool OfOther<T>(ReadOnlySpan<byte> field, out T value) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        bool named = Named(field, out double name);
        value = T.CreateTruncating(name);
        return named || T.TryParse(field, Decimal, CultureInfo.InvariantCulture, out value);
    }

    private static bool Named(ReadOnlySpan<byte> field, out double value)
    {
        bool negative = field is [(byte)'-', ..];
        ReadOnlySpan<byte> name = field is [(byte)'-' or (byte)'+', ..] ? field[1..] : field;
        bool infinite = Ascii.EqualsIgnoreCase(name, "inf"u8) || Ascii.EqualsIgnoreCase(name, "infinity"u8);
        value = infinite ? (negative ? double.NegativeInfinity : double.PositiveInfinity) : double.NaN;
        return infinite || Ascii.EqualsIgnoreCase(name, "nan"u8);
    }

    private static bool OfInteger<T>(in TextField field, out T value) where T : unmanaged, IBinaryInteger<T>
    {
        value = T.Zero;
        return (field.HasRoom && OfIntegerAtOnce(field, out value)) || T.TryParse(field.Bytes, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool OfIntegerAtOnce<T>(in TextField field, out T value) where T : unmanaged, IBinaryInteger<T>
    {
        value = T.Zero;
        if (field.Length == 0) return false;
        int count = field.Length - field.Sign(out int minus);
        if ((uint)count - 1 >= SureDigits || !field.TryDigits(count, out ulong digits)) return false;
        long number = ((long)digits ^ minus) - minus;
        value = T.CreateTruncating(number);
        return long.CreateTruncating(value) == number && (T.IsNegative(T.AllBitsSet) || number >= 0);
    }

    private static bool OfComplex128(in TextField field, out Complex value)
    {
        bool parsed = Parts(field, out double re, out double im);
        value = new(re, im);
        return parsed;
    }

    private static bool OfComplex64(in TextField field, out Complex64 value)
    {
        bool parsed = Parts(field, out float re, out float im);
        value = new(re, im);
        return parsed;
    }

    /// <summary>Python's forms: <c>1+2j</c>, <c>(1+2j)</c>, <c>2j</c>, <c>1</c>.</summary>
    private static bool Parts<T>(ReadOnlySpan<byte> field, out T re, out T im) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        re = im = T.Zero;
        if (field is [(byte)'(', .., (byte)')']) field = field[1..^1].Trim(" \t"u8);
        if (field is not [.., (byte)'j' or (byte)'J']) return OfFloat(field, out re);
        field = field[..^1];
        int sign = field.Length - 1;
        while (sign > 0 && !(field[sign] is (byte)'+' or (byte)'-' && (field[sign - 1] | 0x20) != 'e')) sign--;
        return (sign <= 0 || OfFloat(field[..sign], out re)) && OfFloat(field[Math.Max(sign, 0)..], out im);
    }

    private readonly struct Word : IField<bool>
    {
        public static bool TryParse(in TextField field, out bool value) => OfWord(field, out value);

        public static bool TryAtOnce(in TextField field, out bool value) => OfWord(field, out value);
    }

    private readonly struct Truth : IField<bool>
    {
        public static bool TryParse(in TextField field, out bool value) => OfTruth(field, out value);

        public static bool TryAtOnce(in TextField field, out bool value) => OfTruth(field, out value);
    }

    private readonly struct Integer<T> : IField<T> where T : unmanaged, IBinaryInteger<T>
    {
        public static bool TryParse(in TextField field, out T value) => OfInteger(field, out value);

        public static bool TryAtOnce(in TextField field, out T value) => OfIntegerAtOnce(field, out value);
    }

    private readonly struct Float<T> : IField<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public static bool TryParse(in TextField field, out T value) => OfFloat(field, out value);

        public static bool TryAtOnce(in TextField field, out T value) => OfFloatAtOnce(field, out value);
    }

    private readonly struct Pair : IField<Complex>, IField<Complex64>
    {
        public static bool TryParse(in TextField field, out Complex value) => OfComplex128(field, out value);

        public static bool TryAtOnce(in TextField field, out Complex value) => OfComplex128(field, out value);

        public static bool TryParse(in TextField field, out Complex64 value) => OfComplex64(field, out value);

        public static bool TryAtOnce(in TextField field, out Complex64 value) => OfComplex64(field, out value);
    }

    private static class Chosen<T> where T : unmanaged
    {
        public static readonly FieldParser<T> Parser = Choice<T>();
    }

    private struct Choose : IFloatingVisitor, IIntegerVisitor
    {
        public object? Parser;

        void IFloatingVisitor.Visit<T>() => Parser = new FieldParser<T, Float<T>>();

        void IIntegerVisitor.Visit<T>() => Parser = new FieldParser<T, Integer<T>>();
    }
}
