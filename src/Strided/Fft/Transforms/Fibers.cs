using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Lines of complex numbers that lie side by side somewhere in memory, real and imaginary parts each at any step.</summary>
/// <remarks>
/// With real and imaginary parts exchanged on both sides the forward transform is the inverse one, so there is only the forward one.
/// Even and odd elements of a real line are lines like this too.
/// </remarks>
internal unsafe struct Fibers<R> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <summary>Elements of one line that are taken before the same ones of the next: a few cache lines of each.</summary>
    private const int Block = 32;

    public byte* Re;

    /// <summary>Null when there are none.</summary>
    public byte* Im;

    /// <summary>Bytes from one element of a line to the next.</summary>
    public nint Step;

    /// <summary>Bytes from an element to the one beside it.</summary>
    public nint Across;

    /// <summary>Real parts of a line; behind them are zeros.</summary>
    public nint Count;

    /// <summary>Imaginary parts of a line; behind them are zeros.</summary>
    public nint ImCount;

    /// <summary>True when what is meant is the conjugate.</summary>
    public bool IsConjugate;

    /// <summary>Dense lines of a buffer: element by element, in each the lines.</summary>
    public static Fibers<R> Dense(R* re, R* im, nint count, nint lanes) => new()
    {
        Re = (byte*)re,
        Im = (byte*)im,
        Step = lanes * sizeof(R),
        Across = sizeof(R),
        Count = count,
        ImCount = im is null ? 0 : count,
    };

    /// <summary>The other way round: what is transformed between two of these is transformed backwards.</summary>
    public readonly Fibers<R> Swapped => this with { Re = Im, Im = Re, Count = ImCount, ImCount = Count };

    /// <summary>Real lines as complex ones of half the length.</summary>
    public readonly Fibers<R> Paired => this with { Im = Re + Step, Step = 2 * Step, Count = (Count + 1) / 2, ImCount = Count / 2 };

    /// <summary>The same lines from one of them on.</summary>
    public readonly Fibers<R> From(nint lane) => this with { Re = Re + lane * Across, Im = Im is null ? null : Im + lane * Across };

    /// <summary>The elements c, c + n2, c + 2 n2, ... as lines, those of c + 1 beside them.</summary>
    public readonly Fibers<R> Columns(nint c, nint n2, nint count) => this with
    {
        Re = Re + c * Step,
        Im = Im is null ? null : Im + c * Step,
        Step = n2 * Step,
        Across = Step,
        Count = count,
        ImCount = Im is null ? 0 : count,
    };

    public readonly (R Re, R Im) this[nint k, nint lane]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            nint at = k * Step + lane * Across;
            R im = Im is null || k >= ImCount ? R.Zero : *(R*)(Im + at);
            return (k < Count ? *(R*)(Re + at) : R.Zero, IsConjugate ? -im : im);
        }
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        set
        {
            nint at = k * Step + lane * Across;
            if (k < Count) *(R*)(Re + at) = value.Re;
            if (k < ImCount) *(R*)(Im + at) = IsConjugate ? -value.Im : value.Im;
        }
    }

    /// <summary>Reads n elements of each line into dense lines.</summary>
    public readonly void Load(nint n, nint lanes, R* re, R* im)
    {
        for (nint from = LoadPairs(n, lanes, re, im); from < n; from += Block)
        {
            nint to = nint.Min(from + Block, n);
            Load(Re, nint.Min(Count, to), from, to, lanes, re);
            Load(Im, Im is null ? 0 : nint.Min(ImCount, to), from, to, lanes, im);
        }
    }

    /// <summary>Writes dense lines, multiplied by a number, as far as there is room. The dense lines are working memory and may change.</summary>
    public readonly void Store(nint n, nint lanes, R* re, R* im, R scale) => Store(0, n, lanes, re, im, scale);

    /// <summary>Writes the elements of dense lines from one to another.</summary>
    public readonly void Store(nint first, nint end, nint lanes, R* re, R* im, R scale)
    {
        for (nint from = StorePairs(first, end, lanes, re, im, scale); from < end; from += Block)
        {
            Store(Re, from, nint.Min(nint.Min(from + Block, end), Count), lanes, re, scale);
            if (Im is not null) Store(Im, from, nint.Min(nint.Min(from + Block, end), ImCount), lanes, im, IsConjugate ? -scale : scale);
        }
    }

    /// <summary>Real and imaginary parts side by side, in either order, are read together, as far as both go; how many of a line were.</summary>
    private readonly nint LoadPairs(nint n, nint lanes, R* re, R* im)
    {
        if (!ArePairs) return 0;
        nint count = nint.Min(n, nint.Min(Count, ImCount)), pair = 2 * sizeof(R);
        byte* x = Re;
        R* even = re, odd = im;
        if (Im < Re)
        {
            x = Im;
            even = im;
            odd = re;
        }
        if (Step == pair && lanes == 1) Pairs<R>.Split((R*)x, count, even, odd);
        else if (Across == pair)
            for (nint j = 0; j < count; j++) Pairs<R>.Split((R*)(x + j * Step), lanes, even + j * lanes, odd + j * lanes);
        else if (Step == pair) Pairs<R>.SplitLines(x, Across, count, lanes, even, odd);
        else return 0;
        return count;
    }

    private readonly nint StorePairs(nint first, nint end, nint lanes, R* re, R* im, R scale)
    {
        nint count = nint.Min(end, nint.Min(Count, ImCount)), pair = 2 * sizeof(R);
        if (!ArePairs || count <= first || (lanes > 1 && Across != pair && Step != pair)) return first;
        R* r = re + first * lanes, i = im + first * lanes;
        int size = checked((int)((count - first) * lanes));
        if (scale != R.One) TensorPrimitives.Multiply(new ReadOnlySpan<R>(r, size), scale, new(r, size));
        R turned = IsConjugate ? -scale : scale;
        if (turned != R.One) TensorPrimitives.Multiply(new ReadOnlySpan<R>(i, size), turned, new(i, size));
        byte* z = (Im < Re ? Im : Re) + first * Step;
        R* even = Im < Re ? i : r, odd = Im < Re ? r : i;
        if (Step == pair && lanes == 1) Pairs<R>.Join(even, odd, count - first, (R*)z);
        else if (Across == pair || lanes == 1)
            for (nint j = 0; j < count - first; j++) Pairs<R>.Join(even + j * lanes, odd + j * lanes, lanes, (R*)(z + j * Step));
        else Pairs<R>.JoinLines(even, odd, count - first, lanes, z, Across);
        return count;
    }

    private readonly bool ArePairs => Im is not null && nint.Abs((nint)Im - (nint)Re) == sizeof(R);

    // Hot from the first call on: loops that start in the first tier of the JIT would stay there for this call.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly void Load(byte* plane, nint stop, nint from, nint to, nint lanes, R* z)
    {
        nint step = Step, across = Across, j = from;
        if (from < stop && ((lanes == 1 && step == sizeof(R)) || (across == sizeof(R) && step == lanes * sizeof(R))))
        {
            nint bytes = (stop - from) * lanes * sizeof(R);
            Buffer.MemoryCopy(plane + from * step, z + from * lanes, bytes, bytes);
            j = stop;
        }
        else if (nint.Abs(across) <= nint.Abs(step))
        {
            for (; j < stop; j++)
            {
                byte* at = plane + j * step;
                R* row = z + j * lanes;
                for (nint lane = 0; lane < lanes; lane++, at += across) row[lane] = *(R*)at;
            }
        }
        else if (from < stop)
        {
            for (nint lane = 0; lane < lanes; lane++)
            {
                byte* at = plane + lane * across + from * step;
                R* row = z + from * lanes + lane;
                for (j = from; j < stop; j++, at += step, row += lanes) *row = *(R*)at;
            }
        }
        if (j < to) new Span<R>(z + j * lanes, (int)((to - j) * lanes)).Clear();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly void Store(byte* plane, nint from, nint stop, nint lanes, R* x, R scale)
    {
        nint step = Step, across = Across;
        if (nint.Abs(across) <= nint.Abs(step))
        {
            for (nint j = from; j < stop; j++)
            {
                byte* at = plane + j * step;
                R* row = x + j * lanes;
                for (nint lane = 0; lane < lanes; lane++, at += across) *(R*)at = row[lane] * scale;
            }
            return;
        }
        for (nint lane = 0; lane < lanes; lane++)
        {
            byte* at = plane + lane * across + from * step;
            R* row = x + from * lanes + lane;
            for (nint j = from; j < stop; j++, at += step, row += lanes) *(R*)at = *row * scale;
        }
    }
}
