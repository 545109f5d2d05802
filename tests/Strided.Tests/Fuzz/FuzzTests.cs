using Xunit;

namespace Strided.Tests;

/// <summary>The whole public surface with arguments that no one would mean: only documented exceptions come out, and after one nothing has changed.</summary>
/// <remarks>STRIDED_FUZZ says how many rounds (one call of every member each), STRIDED_FUZZ_SEED where to start.</remarks>
[Collection(AloneCollection.Name)]
public class FuzzTests(ITestOutputHelper output)
{
    private const int Rounds = 4;
    private const int Seed = 20261123;

    /// <summary>Members that are not called, and why.</summary>
    private static readonly Dictionary<string, string> NotCalled = new()
    {
        ["AsArray"] = "an address is taken at its word",
        ["FromDLPack"] = "an address is taken at its word",
        ["set_BroadcastLimit"] = "a setting of the whole process",
        ["set_MaxDegreeOfParallelism"] = "a setting of the whole process",
    };

    /// <summary>Methods and operators on arrays and of <see cref="Nd"/>, that take and give what an object can hold.</summary>
    private static readonly ContractMember[] Members =
    [
        .. from member in ContractMember.All
           let type = member.Method.DeclaringType!
           where type == typeof(Nd) || type.DeclaringType == typeof(Nd) || typeof(NDArray).IsAssignableFrom(type) || type.Name.EndsWith("Operators", StringComparison.Ordinal)
           where !NotCalled.ContainsKey(member.Method.Name) && Passes(member.Method.ReturnType)
           where member.Method.GetParameters().All(parameter => Passes(parameter.ParameterType) || parameter.ParameterType.Name == "ReadOnlySpan`1")
           where !member.Method.GetParameters().Any(parameter => parameter.Name == "path")
           orderby member.Key
           select member,
    ];

    [Fact]
    public void Hostile_arguments_are_answered_or_refused_and_change_nothing()
    {
        int rounds = Number("STRIDED_FUZZ", Rounds), seed = Number("STRIDED_FUZZ_SEED", Seed), calls = 0, refused = 0;
        HashSet<ContractMember> called = [];
        List<string> failures = [];
        nint limit = Nd.BroadcastLimit;
        Nd.BroadcastLimit = 1 << 24;
        try
        {
            for (int round = 0; round < rounds; round++)
            {
                for (int k = 0; k < Members.Length; k++)
                {
                    var random = new Random(unchecked((seed * 31 + round) * 31 + k));
                    if (Call(Members[k], random) is not { } answer) continue;
                    calls++;
                    called.Add(Members[k]);
                    if (answer.Refused) refused++;
                    if (answer.Failure is { } failure) failures.Add($"round {round}: {Members[k]}{failure}");
                }
            }
        }
        finally
        {
            Nd.BroadcastLimit = limit;
        }
        output.WriteLine($"seed {seed}: {calls} calls of {called.Count} members, {refused} refused");
        Assert.True(failures.Count == 0, $"{failures.Count} failures, seed {seed}:\n{string.Join("\n", failures.Take(40))}");
        Assert.True(called.Count > 500, $"Only {called.Count} members were called.");
        Assert.True(refused > calls / 20 && refused < calls, $"{refused} of {calls} calls were refused.");
    }

    private static (bool Refused, string? Failure)? Call(ContractMember member, Random random)
    {
        Type element = Arguments.Elements[random.Next(Arguments.Elements.Length)];
        var factory = new Arguments(member, element, new Placements(Placement.Contiguous), CopyChoices.None);
        var hostile = new HostileArguments(random, element);
        if (factory.Close() is not { } method || hostile.For(method) is not { } arguments) return null;
        string title = $"({string.Join("; ", arguments.Select(Described))}) of {element.Name} ";
        try
        {
            Invoker.For(method)(arguments);
            return (false, null);
        }
        catch (Exception e) when (IsDocumented(e))
        {
            return (true, hostile.Memory.Changed == 0 ? null : $"{title}has changed memory and then threw {e.GetType().Name}: {e.Message}");
        }
        catch (Exception e)
        {
            return (true, $"{title}threw {e.GetType().Name}: {e.Message} {e.StackTrace?.Split((char)10)[0]}");
        }
    }

    private static bool IsDocumented(Exception e) =>
        e is ArgumentException or OverflowException or InvalidOperationException or FormatException or OutOfMemoryException;

    private static bool Passes(Type type) =>
        !type.IsByRef && !type.IsByRefLike && !type.IsPointer && !typeof(Task).IsAssignableFrom(type) && !typeof(Stream).IsAssignableFrom(type);

    private static string Described(object? argument) => argument switch
    {
        null => "null",
        NDArray a => $"{a.DType} {a.Shape} strides {a.Strides}{(a.IsWriteable ? "" : " read-only")}",
        Array several => $"[{string.Join(", ", several.Cast<object?>().Select(Described))}]",
        _ => $"{argument}",
    };

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), out int number) ? number : otherwise;
}
