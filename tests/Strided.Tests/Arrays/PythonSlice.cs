namespace Strided.Tests;

/// <summary>What start:stop:step selects in Python, by counting.</summary>
internal static class PythonSlice
{
    public static nint[] Positions(nint? start, nint? stop, nint step, nint size)
    {
        nint at = start ?? (step > 0 ? 0 : size - 1);
        if (at < 0 && start is not null) at += size;
        at = step > 0 ? Math.Max(at, 0) : Math.Min(at, size - 1);
        List<nint> positions = [];
        for (; at >= 0 && at < size && !Past(at); at += step) positions.Add(at);
        return [.. positions];

        bool Past(nint position)
        {
            if (stop is not { } end) return false;
            if (end < 0) end += size;
            return step > 0 ? position >= end : position <= end;
        }
    }
}
