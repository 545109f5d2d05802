using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Strided.Analyzers;

/// <summary>What is known of a shape at compile time: sizes as tokens (numbers, or names of things that never change), or "that of this variable".</summary>
internal sealed class StaticShape
{
    private StaticShape(IReadOnlyList<string>? sizes, ISymbol? like) => (Sizes, Like) = (sizes, like);

    /// <summary>One token per axis; null when not even the number of axes is known.</summary>
    public IReadOnlyList<string>? Sizes { get; }

    public ISymbol? Like { get; }

    public static StaticShape Known(IReadOnlyList<string> sizes) => new(sizes, null);

    public static StaticShape SameAs(ISymbol variable) => new(null, variable);

    /// <summary>The size of one axis, when it has a name.</summary>
    public string? SizeOf(int axis) => Sizes is null ? $"{Like!.Name}.Shape[{axis}]" : axis < Sizes.Count ? Sizes[axis] : null;

    public bool Equals(StaticShape? other) =>
        other is not null && (Sizes is null ? SymbolEqualityComparer.Default.Equals(Like, other.Like) : other.Sizes is { } sizes && Sizes.SequenceEqual(sizes));

    public StaticShape? Transposed() => Sizes is null ? null : Known([.. Sizes.Reverse()]);

    /// <summary>The number of elements, when all sizes are numbers.</summary>
    public long? Count()
    {
        long count = 1;
        foreach (string size in Sizes ?? ["?"])
        {
            if (!long.TryParse(size, out long n)) return null;
            count *= n;
        }
        return count;
    }

    /// <summary>The shape both broadcast to, when that can be said.</summary>
    public static StaticShape? Broadcast(StaticShape x, StaticShape y)
    {
        if (x.Equals(y)) return x;
        if (x.Sizes is not { } xs || y.Sizes is not { } ys) return null;
        var sizes = new string[Math.Max(xs.Count, ys.Count)];
        for (int back = 1; back <= sizes.Length; back++)
        {
            string a = back <= xs.Count ? xs[xs.Count - back] : "1", b = back <= ys.Count ? ys[ys.Count - back] : "1";
            if (a != b && a != "1" && b != "1") return null;
            sizes[sizes.Length - back] = a == "1" ? b : a;
        }
        return Known(sizes);
    }

    /// <summary>True when operands of this shape surely change nothing about a result of the other shape.</summary>
    public bool FitsInto(StaticShape result) => Broadcast(this, result) is { } both && both.Equals(result);
}
