using System.Reflection;
using Xunit;

namespace Strided.Tests;

/// <summary>One call of a member, watched.</summary>
internal sealed class ContractCall
{
    /// <summary>In-place members that look at their arguments first, and the bytes this takes, whatever the arrays' size.</summary>
    public static readonly Dictionary<string, int> Checking = new()
    {
        ["Random.Fill"] = 16_384, // A generator for every block, and the tasks that fill them.
        ["PartitionInPlace"] = 64, // The places, in order.
        ["set_Item"] = 2048, // An index with arrays is made out before anything is written.
        ["AddAt"] = 2048,
        ["Put"] = 2048,
        ["PutAlongAxis"] = 2048,
        ["PutMask"] = 1024, // A number becomes a 0-d array and is stretched.
        ["Place"] = 1024, // Values are seen as a row.
        ["FillDiagonal"] = 512, // The diagonal is a view.
        ["PowInPlace"] = 1024, // Whether an integer exponent is negative is found out by a reduction.
    };

    private readonly ContractMember member;
    private readonly Placement placement;
    private readonly MethodInfo method;
    private readonly object?[] arguments;
    private readonly NDArray[] inputs;
    private readonly Watched watched;
    private readonly List<(CopyReason Reason, nint Bytes)> copies = [];
    private readonly string title;

    private ContractCall(ContractMember member, Type element, Placement placement, CopyChoices choices, MethodInfo method, object?[] arguments)
    {
        (this.member, this.placement, this.method, this.arguments) = (member, placement, method, arguments);
        inputs = [.. Watched.ArraysOf(arguments)];
        watched = new(inputs);
        title = $"{member} of {element.Name}, {placement} ({choices}): ";
    }

    /// <summary>The call with arguments of its own; null when the member has no elements of that type.</summary>
    public static ContractCall? Prepare(ContractMember member, Type element, Placement placement, CopyChoices choices)
    {
        var factory = new Arguments(member, element, new(placement, Arguments.UnitOf(member)), choices);
        return factory.Close() is { } method ? new(member, element, placement, choices, method, factory.Make(method)) : null;
    }

    /// <summary>Calls the member, and calls it again on fresh arguments where once is not enough.</summary>
    public void Check(Func<ContractCall?> again)
    {
        object? result = Invoke(out long allocated);
        switch (member.Contract)
        {
            case NeverCopiesAttribute:
                NeverCopied(result, allocated);
                break;
            case CopiesIfNeededAttribute:
                CopiedIfNeeded((NDArray)result!);
                break;
            case AlwaysCopiesAttribute contract:
                Copied(result);
                if (contract.UnlessOut) new OutCheck(title, (NDArray)result!, placement).Run(again);
                break;
            default:
                WroteInPlace();
                break;
        }
    }

    /// <summary>A refused call has changed nothing and copied nothing that is still counted as made for it.</summary>
    public void CheckUntouched() => Assert.All(inputs, input => Assert.False(watched.HasChanged(input), title + "changed an input and then threw"));

    /// <summary>True when the call wants to copy, is not allowed to, and has changed nothing.</summary>
    public bool IsRefusedUntouched()
    {
        using CopyScope scope = Copies.Forbid(0, alsoRequested: true);
        try
        {
            Invoker.For(method)(arguments);
            return false;
        }
        catch (CopyForbiddenException)
        {
            CheckUntouched();
            return true;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The result of the call, with <c>out</c> if given; the array arguments.</summary>
    public (object? Result, NDArray[] Inputs, Watched Watched) CallInto(Func<NDArray[], NDArray> @out)
    {
        int index = Array.FindIndex(method.GetParameters(), parameter => parameter.Name == "out") + (method.IsStatic ? 0 : 1);
        NDArray z = @out(inputs);
        arguments[index] = z;
        var all = new Watched([.. inputs, z]);
        return (Invoke(out _), inputs, all);
    }

    private object? Invoke(out long allocated)
    {
        Invoker.Call call = Invoker.For(method);
        object? result = null;
        long bytes = 0;
        Copies.Observe(
            () =>
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                result = call(arguments);
                bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            },
            (reason, size) => copies.Add((reason, size)));
        allocated = bytes;
        return result;
    }

    private void NeverCopied(object? result, long allocated)
    {
        Assert.True(copies.Count == 0, title + "copied");
        NDArray[] results = [.. Watched.ArraysOf([result])];
        if (result is null) return;
        Assert.NotEmpty(results);
        foreach (NDArray a in results)
            Assert.True(inputs.Any(a.SharesBuffer) || arguments.Any(data => Owns(data, a.Owner)), title + "the result has a buffer of its own");
        foreach (NDArray a in results.Where(a => a.Size > 0 && inputs.Length > 0))
            Assert.True(inputs.Any(input => a.SharesMemory(input)), title + "no element is shared");
        Assert.All(inputs, input => Assert.False(watched.HasChanged(input), title + "changed an input"));
        if (placement == Placement.Contiguous && method.GetParameters().All(parameter => !parameter.ParameterType.IsAssignableTo(typeof(Delegate))))
            Assert.True(LeastAllocated(allocated) <= 512 + results.Length * Allocated.ViewObject, title + $"allocated {allocated} bytes");
    }

    private void CopiedIfNeeded(NDArray result)
    {
        bool shares = inputs[0].SharesBuffer(result);
        Assert.True(copies.Count == (shares ? 0 : 1), title + $"{(shares ? "shares" : "does not share")} memory and made {copies.Count} copies");
        Assert.Equal(shares, inputs[0].SharesMemory(result));
        if (!shares) Assert.Equal(result.NBytes, copies[0].Bytes);
        Assert.False(watched.HasChanged(inputs[0]), title + "changed an input");
    }

    private void Copied(object? result)
    {
        foreach (NDArray a in Watched.ArraysOf([result]))
        {
            Assert.All(inputs, input => Assert.False(a.SharesBuffer(input), title + "the result is in an input's buffer"));
            Assert.DoesNotContain(arguments, data => Owns(data, a.Owner));
        }
        if (result is Array array) Assert.All(inputs, input => Assert.NotSame(input.Owner, array));
        Assert.NotNull(result);
        Assert.All(inputs, input => Assert.False(watched.HasChanged(input), title + "changed an input"));
    }

    private void WroteInPlace()
    {
        NDArray a = inputs[0];
        Assert.True(watched.ChangedBeside(a) == 0, title + "changed something beside the array");
        if (placement == Placement.Overlapping)
        {
            Assert.All(copies, copy => Assert.Equal(CopyReason.Overlap, copy.Reason));
            return;
        }
        Assert.True(copies.Count == 0, title + "copied");
        Assert.All(inputs[1..], input => Assert.False(watched.HasChanged(input), title + "changed another input"));
        // Setters make a view object of the slice; nothing else allocates.
        if (placement == Placement.Contiguous)
        {
            long allocated = LeastAllocated(long.MaxValue), allowed = member.IsSetter && !member.LooksUp ? Allocated.ViewObject : Checking.GetValueOrDefault(member.Method.Name, Checking.GetValueOrDefault(member.Qualified));
            Assert.True(allocated <= allowed, title + $"allocated {allocated} bytes");
        }
    }

    /// <summary>What a call allocates when everything it needs has been compiled.</summary>
    private long LeastAllocated(long first)
    {
        Invoker.Call call = Invoker.For(method);
        for (int k = 0; k < 3; k++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            call(arguments);
            first = Math.Min(first, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        return first;
    }

    /// <summary>True when the CLR data of the caller is the memory.</summary>
    private static bool Owns(object? data, object owner)
    {
        if (ReferenceEquals(data, owner)) return true;
        // Memory of either kind: the array behind it is its first field.
        return data is not null && data.GetType() is { IsGenericType: true } type
            && (type.GetGenericTypeDefinition() == typeof(Memory<>) || type.GetGenericTypeDefinition() == typeof(ReadOnlyMemory<>))
            && ReferenceEquals(type.GetField("_object", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(data), owner);
    }
}
