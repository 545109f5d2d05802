using System.Runtime.InteropServices;
using Strided;
using static Recipe.Memory;

namespace Recipe;

/// <summary>Getting ready: which buffer an array looks into, and where.</summary>
internal static class BufferIdentity
{
    public static void Run(Notebook notebook)
    {
        notebook.Chapter(
            "Getting ready: the identity of a buffer",
            "The recipe tells arrays apart by the address of their data. Here an address is good only while the buffer is pinned; what identifies "
            + "a first element for good is its owner and its offset in bytes. Both are shown.");

        NDArray<double> a = [], b = [], x = [], y = [];
        notebook.Run(() => a = Nd.Zeros(3));
        notebook.Item(
            1, "The address of an array's data can be asked for. It is the owner's address plus the array's offset, wherever the garbage collector puts the owner.",
            () =>
            {
                using PinnedAddress pin = a.Pin();
                nint owner = Marshal.UnsafeAddrOfPinnedArrayElement((double[])a.Owner, 0);
                return (pin.Address, owner, a.Offset);
            },
            it => it.Address == it.owner + it.Offset,
            _ => [Show.Array(a)]);

        NDArray[] arrays = [];
        notebook.Run(() => arrays = [a, a[..], a[..1], a[1..], a[2..], a["::-1"], a.Reshape(1, -1), a.Copy()]);
        notebook.Item(
            2, "Arrays whose data begin at the same address look into the same buffer.",
            () => (
                from p in Pairs(arrays)
                where Distance(p.X, p.Y) == 0
                select p.X.SharesBuffer(p.Y)).CountBy(it => it).ToArray(),
            it => it is [{ Key: true, Value: > 9 }],
            it => [$"{it.Sum(n => n.Value)} of {arrays.Length * arrays.Length} pairs of arrays have one address; all of them share their buffer"]);
        notebook.Item(
            3, "The converse holds only for arrays with the same offset, the same first element.",
            () => (
                from p in Pairs(arrays)
                where p.X.SharesBuffer(p.Y)
                select (p.X.Offset == p.Y.Offset, Distance(p.X, p.Y) == 0)).CountBy(it => it).ToArray(),
            it => it.All(n => n.Key.Item1 == n.Key.Item2) && it.Length == 2,
            _ => ["pairs that share a buffer, counted by (same offset, same address)"]);
        notebook.Item(
            4, "The data of a[1:] begin one float64 further, 8 bytes (published: 21535472 and 21535480).",
            () => Distance(a, a[1..]),
            it => it == 8,
            _ => [Show.Array(a), Show.Array(a[1..])]);
        notebook.Item(
            5, "get_data_base: the owner of the data is found by following .base. Here Base leads there in one step.",
            () => DataBase(a[1..][1..]),
            it => ReferenceEquals(it, a) && ReferenceEquals(a[1..][1..].Base, a) && a.Base is null);
        notebook.Item(
            6, "arrays_share_data: two arrays share data when their owners are the same. The library's SharesBuffer answers the same.",
            () => (
                from p in Pairs(arrays)
                select (ReferenceEquals(DataBase(p.X), DataBase(p.Y)), p.X.SharesBuffer(p.Y))).CountBy(it => it).ToArray(),
            it => it.All(n => n.Key.Item1 == n.Key.Item2) && it.Length == 2,
            _ => ["pairs of arrays, counted by (same owner, SharesBuffer)"]);
        notebook.Item(
            7, "An array and its copy share nothing.",
            () => a.SharesBuffer(a.Copy()), it => !it);
        notebook.Item(
            8, "An array and a slice of it share data.",
            () => a.SharesBuffer(a[..1]), it => it,
            _ => [Show.Array(a[..1])]);

        notebook.Say("Beyond the recipe: an owner is too coarse and too fine. Three predicates say which question is meant.");
        notebook.Run(() => a = Nd.Zeros(10));
        notebook.Item(
            9, "One owner does not mean a common element, and two owners may lend the same bytes: SharesBuffer, MayShareMemory (bounds) and SharesMemory (exact) tell these apart.",
            () =>
            {
                using PinnedAddress pin = a.Pin();
                x = Nd.AsArray<double>(pin.Address, 10, owner: new());
                y = Nd.AsArray<double>(pin.Address, 10, owner: new());
                return new[] { Meet(a[..5], a[5..]), Meet(a["::2"], a["1::2"]), Meet(a[..6], a[5..]), Meet(x, y) };
            },
            it => it is [(true, false, false), (true, true, false), (true, true, true), (false, true, true)],
            _ => ["(SharesBuffer, MayShareMemory, SharesMemory) of: halves, evens and odds, ranges that overlap, two wraps of one memory"]);
    }

    private static (bool SharesBuffer, bool MayShareMemory, bool SharesMemory) Meet(NDArray x, NDArray y) =>
        (x.SharesBuffer(y), x.MayShareMemory(y), x.SharesMemory(y));

    /// <summary>The recipe's get_data_base.</summary>
    private static NDArray DataBase(NDArray x)
    {
        while (x.Base is { } parent) x = parent;
        return x;
    }
}
