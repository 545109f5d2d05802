using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Strided.Tests;

/// <summary>The page <c>docs/copies.md</c>: what every member does with memory.</summary>
internal static partial class ContractReference
{
    private const string Introduction =
        """
        # Who copies, and when

        Every public member that returns or changes an array carries one of four contracts as an attribute, says the same in the first words of its
        summary, and is called by a test on contiguous, strided, reversed, transposed, broadcast and overlapping input to see that it is true.

        | Contract | Summary begins | What the test checks |
        | --- | --- | --- |
        | `[NeverCopies]` | View: | The result looks into the argument's buffer; no copy was counted, and nothing but array objects was allocated. |
        | `[CopiesIfNeeded]` | View or copy: | Either the buffer is shared and no copy was counted, or it is not and exactly one was, of the result's size. |
        | `[AlwaysCopies]` | Copy: | The result shares memory with no argument, and no argument has changed. |
        | `[AlwaysCopies(UnlessOut = true)]` | Copy, or in place with `out`: | As above; given `out`, that very array comes back with the same elements, also where it overlaps an argument, and nothing beside it has changed. |
        | `[InPlace]` | In place: | Only the array's own elements have changed and nothing was allocated; an operand that overlaps the array elsewhere is copied first, which is counted as `Overlap`. |

        Indexers are views when read, or copies where the index holds arrays, and in place when written. For looking at the copies that a program makes, see
        [Where did my copy come from?](where-did-my-copy-come-from.md)

        This page is generated; a test fails when it and the library disagree, and says how to generate it again.

        """;

    public static string Page()
    {
        var page = new StringBuilder(Introduction);
        var rows = ContractMember.Bound
            .GroupBy(member => (Chapter: Chapters.Of(member.Method), Name: NameOf(member), Contract: Word(member.Contract!), Summary: FirstSentence(member)))
            .Select(group => group.Key)
            .GroupBy(row => row.Chapter);
        foreach (var chapter in rows.OrderBy(chapter => chapter.Key, StringComparer.Ordinal))
        {
            page.Append('\n').Append("## ").Append(chapter.Key).Append("\n\n| Member | Contract | What it does |\n| --- | --- | --- |\n");
            foreach (var row in chapter.OrderBy(row => row.Name, StringComparer.Ordinal).ThenBy(row => row.Contract, StringComparer.Ordinal).ThenBy(row => row.Summary, StringComparer.Ordinal))
                page.Append("| ").Append(row.Name).Append(" | ").Append(row.Contract).Append(" | ").Append(row.Summary).Append(" |\n");
        }
        return page.ToString();
    }

    /// <summary>How the member is written: <c>a.Ravel()</c>, <c>Nd.Zeros()</c>, <c>x + y</c>.</summary>
    private static string NameOf(ContractMember member)
    {
        MethodInfo method = member.Method;
        string name = method.Name;
        string code = name.StartsWith("op_", StringComparison.Ordinal) ? Operator(method)
            : name == "get_Item" ? $"a[{Index(member)}]"
            : name == "set_Item" ? $"a[{Index(member)}] = value"
            : name.StartsWith("get_", StringComparison.Ordinal) ? "a." + name[4..]
            : (method.IsDefined(typeof(ExtensionAttribute)) ? "a" : Path(method.DeclaringType!)) + $".{name}()";
        return "`" + code.Replace("|", "\\|", StringComparison.Ordinal) + "`";
    }

    private static string Path(Type type) => type == typeof(Generator) ? "generator" : type.IsNested ? $"{Path(type.DeclaringType!)}.{type.Name}" : type.Name;

    private static string Index(ContractMember member)
    {
        Type index = member.Method.GetParameters()[0].ParameterType;
        return index == typeof(string) ? "text" : index == typeof(ReadOnlySpan<Slice>) ? "slices" : member.LooksUp ? "arrays" : "integers";
    }

    private static string Operator(MethodInfo method)
    {
        string sign = CallSite.Spelled(method.Name);
        return sign == "conversion" ? "NDArray<T> a = value"
            : method.GetParameters().Length == 1 ? $"{sign}x"
            : method.ReturnType == typeof(void) ? $"a {sign} y" : $"x {sign} y";
    }

    private static string Word(CopyContractAttribute contract) =>
        contract.GetType().Name[..^"Attribute".Length] + (contract is AlwaysCopiesAttribute { UnlessOut: true } ? ", unless `out`" : "");

    private static string FirstSentence(ContractMember member) => member.IsSetter
        ? "Writes into the elements."
        : Sentence().Match(Promise().Replace(member.Summary, "")).Value.Replace("|", "\\|", StringComparison.Ordinal);

    [GeneratedRegex("^[^:]*: ")]
    private static partial Regex Promise();

    [GeneratedRegex(@"^.*?(\.(?= [A-Z]|$)|$)")]
    private static partial Regex Sentence();
}
