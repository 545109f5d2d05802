using System.Globalization;
using System.Text;

namespace Strided;

/// <summary>
/// The part of Python's syntax that headers consist of: dictionaries, lists, tuples, strings, integers, True and False. Values become
/// <c>Dictionary&lt;string, object&gt;</c>, <c>List&lt;object&gt;</c> (lists and tuples), <c>string</c>, <c>long</c> and <c>bool</c>.
/// </summary>
internal ref struct PythonLiteral
{
    /// <summary>Values within values: a header has about five, nested records a few more.</summary>
    private const int MaxDepth = 64;

    private readonly ReadOnlySpan<char> text;
    private int at;

    private PythonLiteral(ReadOnlySpan<char> text) => this.text = text;

    public static object Parse(ReadOnlySpan<char> text)
    {
        var literal = new PythonLiteral(text);
        object value = literal.Value(0);
        return literal.Peek() == '\0' && literal.at == text.Length ? value : throw literal.Malformed("the end");
    }

    /// <summary>The text as Python's <c>repr</c> writes it.</summary>
    public static string Quoted(string text)
    {
        char quote = text.Contains('\'', StringComparison.Ordinal) && !text.Contains('"', StringComparison.Ordinal) ? '"' : '\'';
        var quoted = new StringBuilder().Append(quote);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.Value == quote || rune.Value == '\\') quoted.Append('\\').Append(rune);
            else if (rune.Value == '\n') quoted.Append("\\n");
            else if (rune.Value == '\r') quoted.Append("\\r");
            else if (rune.Value == '\t') quoted.Append("\\t");
            else if (rune.Value is < 0x20 or (>= 0x7F and < 0xA0) or 0xAD) quoted.Append(CultureInfo.InvariantCulture, $"\\x{rune.Value:x2}");
            else quoted.Append(rune);
        }
        return quoted.Append(quote).ToString();
    }

    private object Value(int depth)
    {
        if (depth > MaxDepth) throw new InvalidDataException($"The header nests more than {MaxDepth} deep.");
        return Peek() switch
        {
            '{' => Dictionary(depth),
            '[' => Sequence('[', ']', depth),
            '(' => Sequence('(', ')', depth),
            '\'' or '"' => String(),
            'u' or 'b' when at + 1 < text.Length && text[at + 1] is '\'' or '"' => Prefixed(),
            '-' or (>= '0' and <= '9') => Integer(),
            _ => Word(),
        };
    }

    private Dictionary<string, object> Dictionary(int depth)
    {
        var entries = new Dictionary<string, object>();
        for (Expect('{'); Peek() != '}';)
        {
            if (Value(depth + 1) is not string key) throw Malformed("a string as key");
            Expect(':');
            if (!entries.TryAdd(key, Value(depth + 1))) throw new InvalidDataException($"The header has '{key}' twice.");
            if (Peek() != '}') Expect(',');
        }
        Expect('}');
        return entries;
    }

    /// <summary>A list, a tuple, or a value in parentheses, which Python tells from a tuple by the comma.</summary>
    private object Sequence(char open, char close, int depth)
    {
        var values = new List<object>();
        bool comma = open == '[';
        for (Expect(open); Peek() != close;)
        {
            values.Add(Value(depth + 1));
            if (Peek() == close) break;
            Expect(',');
            comma = true;
        }
        Expect(close);
        return values.Count == 1 && !comma ? values[0] : values;
    }

    private string Prefixed()
    {
        at++;
        return String();
    }

    private string String()
    {
        char quote = text[at++];
        var value = new StringBuilder();
        while (at < text.Length && text[at] != quote)
        {
            if (text[at] != '\\') value.Append(text[at++]);
            else value.Append(Escape());
        }
        Expect(quote);
        return value.ToString();
    }

    private string Escape()
    {
        char kind = at + 1 < text.Length ? text[at + 1] : '\0';
        at += 2;
        return kind switch
        {
            '\\' or '\'' or '"' => kind.ToString(),
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            'x' => Code(2),
            'u' => Code(4),
            'U' => Code(8),
            _ => throw Malformed("an escape that is known"),
        };
    }

    private string Code(int digits)
    {
        if (at + digits > text.Length || !uint.TryParse(text.Slice(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint code)
            || !Rune.TryCreate(code, out Rune rune))
            throw Malformed("a character's code");
        at += digits;
        return rune.ToString();
    }

    private long Integer()
    {
        int start = at++;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        if (!long.TryParse(text[start..at], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value))
            throw new InvalidDataException($"'{text[start..Math.Min(at, start + 40)]}' in the header is no 64-bit integer.");
        // Python 2 marked its long integers.
        if (at < text.Length && text[at] == 'L') at++;
        return value;
    }

    private bool Word()
    {
        foreach ((string word, bool value) in (ReadOnlySpan<(string, bool)>)[("True", true), ("False", false)])
        {
            if (!text[at..].StartsWith(word)) continue;
            at += word.Length;
            return value;
        }
        throw Malformed("a value");
    }

    /// <summary>The next character that is not white space; NUL at the end.</summary>
    private char Peek()
    {
        while (at < text.Length && text[at] is ' ' or '\n' or '\t' or '\r') at++;
        return at < text.Length ? text[at] : '\0';
    }

    private void Expect(char c)
    {
        // A quote ends its string where it stands; everything else may have blanks in front.
        if (c is not ('\'' or '"')) Peek();
        if (at >= text.Length || text[at] != c) throw Malformed($"'{c}'");
        at++;
    }

    private readonly InvalidDataException Malformed(string expected) =>
        new($"The header is malformed: expected {expected} at character {at} of \"{text[..Math.Min(text.Length, 200)].ToString().TrimEnd()}\".");
}
