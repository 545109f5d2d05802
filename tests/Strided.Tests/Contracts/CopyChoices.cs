using System.Numerics;
using System.Reflection;

namespace Strided.Tests;

/// <summary>Arguments that decide whether a member copies: they are tried in all combinations.</summary>
internal sealed record CopyChoices(object? Copy, Order Order, bool SameDType)
{
    public static readonly CopyChoices None = new(null, Order.C, false);

    /// <summary>The combinations that make a difference to the member.</summary>
    public static IEnumerable<CopyChoices> For(ContractMember member)
    {
        if (member.Contract is not CopiesIfNeededAttribute) return [None];
        ParameterInfo[] parameters = member.Method.GetParameters();
        object?[] copies = parameters.FirstOrDefault(parameter => parameter.Name == "copy")?.ParameterType switch
        {
            null => [null],
            { } type when type == typeof(bool) => [false, true],
            _ => [null, false, true],
        };
        Order[] orders = parameters.Any(parameter => parameter.ParameterType == typeof(Order)) ? [Order.C, Order.F, Order.A, Order.K] : [Order.C];
        return from copy in copies from order in orders from same in new[] { false, true } select new CopyChoices(copy, order, same);
    }

    /// <summary>A type of the same size; or for complex numbers that of their parts.</summary>
    public Type Other(Type element) =>
        SameDType ? element
        : element == typeof(double) ? typeof(long)
        : element == typeof(int) ? typeof(float)
        : element == typeof(Complex) ? typeof(double)
        : typeof(byte);

    /// <summary>True when the choice is about this parameter.</summary>
    public bool TryChoose(ParameterInfo parameter, out object? value)
    {
        bool isOrder = parameter.ParameterType == typeof(Order);
        value = isOrder ? Order : Copy;
        return !ReferenceEquals(this, None) && (isOrder || parameter.Name == "copy");
    }
}
