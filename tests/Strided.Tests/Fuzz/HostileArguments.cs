using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Strided.Tests;

/// <summary>Arguments that no user would mean: by type alone, from a random generator that a seed starts.</summary>
/// <remarks>Sizes are small or beyond every memory, so that nothing in between is really allocated.</remarks>
internal sealed class HostileArguments(Random random, Type element)
{
    private static readonly nint[] Integers = [0, 1, -1, 2, 3, -2, 4, 7, -5, nint.MaxValue, nint.MinValue, (nint)1 << 62, nint.MaxValue / 8, -((nint)1 << 61)];
    private static readonly int[] Small = [0, 1, -1, 2, 3, 5, -7, int.MinValue];
    private static readonly double[] Reals = [0, -0.0, 1, -1, 0.5, 3, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e300, -1e300, double.Epsilon];
    private static readonly string[] Texts = ["", "1:", "::0", "...,...", "-1", "99", "9999999999999999999999", "None", "a:b", ",", "::-1, 0", "float64", "no such thing"];

    /// <summary>The memory that was handed out.</summary>
    public HostileMemory Memory { get; } = new(random);

    /// <summary>The arguments of a call, the receiver first; null where there is no way to make them.</summary>
    public object?[]? For(MethodInfo method)
    {
        List<object?> arguments = [];
        if (!method.IsStatic)
        {
            if (!typeof(NDArray).IsAssignableFrom(method.DeclaringType)) return null;
            arguments.Add(Array(method.DeclaringType!));
        }
        foreach (ParameterInfo parameter in method.GetParameters())
        {
            if (parameter.Position == 0 && (method.IsDefined(typeof(ExtensionAttribute)) || method.Name.StartsWith("get_", StringComparison.Ordinal)) && ContractMember.IsArray(parameter.ParameterType))
            {
                // a.Member() on a missing array is a NullReferenceException, as everywhere in C#: no mistake of arguments.
                arguments.Add(Array(parameter.ParameterType));
                continue;
            }
            if (!TryMake(parameter.ParameterType, out object? value)) return null;
            arguments.Add(parameter.HasDefaultValue && random.Next(3) == 0 ? Default(parameter) : value);
        }
        return [.. arguments];
    }

    private bool TryMake(Type type, out object? value)
    {
        value = null;
        if (Nullable.GetUnderlyingType(type) is { } underlying) return random.Next(4) == 0 || TryMake(underlying, out value);
        if (ContractMember.IsArray(type))
        {
            // A missing array is a mistake like any other.
            value = random.Next(25) == 0 ? null : Array(type);
            return true;
        }
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ReadOnlySpan<>) || type.IsSZArray)
        {
            Type inner = type.IsSZArray ? type.GetElementType()! : type.GetGenericArguments()[0];
            return TrySeveral(inner, out value);
        }
        value = Plain(type);
        return value is not null;
    }

    private object? Plain(Type type)
    {
        if (type.IsEnum) return Enum.ToObject(type, random.Next(10) == 0 ? 99 : random.Next(5));
        if (type == typeof(nint)) return Pick(Integers);
        if (type == typeof(int)) return Pick(Small);
        if (type == typeof(long)) return (long)Pick(Integers);
        if (type == typeof(double)) return Pick(Reals);
        if (type == typeof(bool)) return random.Next(2) == 0;
        if (type == typeof(char)) return (char)random.Next(32, 127);
        if (type == typeof(string)) return Pick(Texts);
        if (type == typeof(Dims)) return Tuple();
        if (type == typeof(Scalar)) return Number();
        if (type == typeof(DType)) return Pick([.. DType.All]);
        if (type == typeof(Slice)) return Entry();
        if (type == typeof(Index)) return new Index(random.Next(6), random.Next(2) == 0);
        if (type == typeof(Complex)) return new Complex(Pick(Reals), Pick(Reals));
        return type == element ? Activator.CreateInstance(type) : null;
    }

    private bool TrySeveral(Type type, out object? value)
    {
        int count = random.Next(4);
        var several = System.Array.CreateInstance(type, count);
        value = several;
        for (int k = 0; k < Math.Max(count, 1); k++)
        {
            if (!TryMake(type, out object? entry)) return false;
            if (k < count) several.SetValue(entry, k);
        }
        return true;
    }

    private Dims Tuple()
    {
        int count = random.Next(20) == 0 ? random.Next(30, 65) : random.Next(6);
        bool wild = random.Next(3) == 0;
        return Dims.Create([.. Enumerable.Range(0, count).Select(_ => wild ? Pick(Integers) : random.Next(-1, 4))]);
    }

    private Scalar Number() => random.Next(5) switch
    {
        0 => random.Next(2) == 0,
        1 => (long)Pick(Integers),
        2 => ulong.MaxValue,
        3 => Pick(Reals),
        _ => new Complex(Pick(Reals), Pick(Reals)),
    };

    private Slice Entry() => random.Next(5) switch
    {
        0 => Slice.NewAxis,
        1 => Slice.Ellipsis,
        2 => (Slice)random.Next(-4, 4),
        _ => new Slice(random.Next(2) == 0 ? null : Pick(Integers), random.Next(2) == 0 ? null : Pick(Integers), Pick([1, 1, 2, -1, -3, nint.MaxValue, nint.MinValue])),
    };

    private NDArray Array(Type type) =>
        Memory.Array(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(NDArray<>) ? Arguments.DTypeOf(type.GetGenericArguments()[0]) : Pick([.. DType.All, Arguments.DTypeOf(element)]));

    private static object? Default(ParameterInfo parameter) => parameter.DefaultValue switch
    {
        int number when parameter.ParameterType == typeof(nint) || parameter.ParameterType == typeof(nint?) => (nint)number,
        null when parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null => Activator.CreateInstance(parameter.ParameterType),
        var value => value,
    };

    private T Pick<T>(T[] choices) => choices[random.Next(choices.Length)];
}
