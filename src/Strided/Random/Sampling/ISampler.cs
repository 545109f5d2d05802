using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>A family of distributions: its parameters, and how one draw is made once they are known.</summary>
internal interface ISampler<TSelf, T> where TSelf : struct, ISampler<TSelf, T> where T : unmanaged
{
    static abstract Rule[] Rules { get; }

    /// <summary>True when parameters have to satisfy something together, which <see cref="Check"/> tells.</summary>
    static virtual bool HasJointRule => false;

    static virtual void Check(in Arguments values) { }

    static abstract TSelf With(in Arguments values);

    T Next(BitGenerator bits);

    /// <summary>As many draws as the span is long; faster than one by one where a family knows how.</summary>
    static virtual void Fill(in TSelf sampler, BitGenerator bits, Span<T> z)
    {
        foreach (ref T element in z) element = sampler.Next(bits);
    }
}

/// <summary>The values of up to three parameters, each a float64 or an int64.</summary>
[InlineArray(3)]
internal struct Arguments
{
    private long first;

    public static Arguments Of(double a = 0, double b = 0, double c = 0)
    {
        var values = new Arguments();
        values[0] = BitConverter.DoubleToInt64Bits(a);
        values[1] = BitConverter.DoubleToInt64Bits(b);
        values[2] = BitConverter.DoubleToInt64Bits(c);
        return values;
    }

    public static Arguments OfIntegers(long a, long b, long c)
    {
        var values = new Arguments();
        (values[0], values[1], values[2]) = (a, b, c);
        return values;
    }

    public static Arguments Of(long a, double b)
    {
        Arguments values = Of(0.0, b);
        values[0] = a;
        return values;
    }

    public readonly double Real(int k) => BitConverter.Int64BitsToDouble(this[k]);

    public readonly long Integer(int k) => this[k];

    public readonly double Number(int k, Rule rule) => rule.Integer ? Integer(k) : Real(k);
}
