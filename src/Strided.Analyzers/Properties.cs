using System.Collections.Immutable;

namespace Strided.Analyzers;

/// <summary>What a rule tells its fix, as the properties of a diagnostic.</summary>
internal static class Properties
{
    /// <summary>Text that takes the place of the expression or statement.</summary>
    public const string Replacement = nameof(Replacement);

    /// <summary>A second way, offered beside the first.</summary>
    public const string Alternative = nameof(Alternative);

    public static ImmutableDictionary<string, string?> With(params (string Key, string? Value)[] entries)
    {
        ImmutableDictionary<string, string?>.Builder builder = ImmutableDictionary.CreateBuilder<string, string?>();
        foreach ((string key, string? value) in entries)
            if (value is not null) builder[key] = value;
        return builder.ToImmutable();
    }
}
