using System.Reflection;
using Xunit;

namespace Strided.Tests;

/// <summary>The standard's names are in the library, and the page about them says so.</summary>
public class ArrayApiPageTests
{
    /// <summary>Names outside the extensions that are not there yet. The list only gets shorter: a name that has come has to go from it.</summary>
    private static readonly string[] s_absent = [];

    [Fact]
    public void The_standard_has_265_names() => Assert.Equal(265, ArrayApiItems.All.Count);

    [Fact]
    public void Every_name_outside_the_extensions_is_in_the_library() =>
        Assert.Equal(s_absent, ArrayApiItems.All.Where(item => !item.IsExtension && item.Members.Count == 0).Select(item => item.Name));

    [Fact]
    public void The_tests_that_the_page_names_exist()
    {
        string[] tests =
        [
            .. from type in typeof(ArrayApiPageTests).Assembly.GetTypes()
               from method in type.GetMethods()
               where method.GetCustomAttribute<FactAttribute>() is not null
               select $"{type.Name}.{method.Name}",
        ];
        Assert.Empty(ArrayApiItems.All.Select(item => item.Test ?? ArrayApiPage.EveryMember).Except(tests));
    }

    [Fact]
    public void The_page_is_up_to_date()
    {
        string path = Path.Combine(Repository.Root, "docs", "array-api.md"), page = ArrayApiPage.Text();
        if (Environment.GetEnvironmentVariable("STRIDED_WRITE_DOCS") == "1") File.WriteAllText(path, page);
        string[] written = File.Exists(path) ? File.ReadAllLines(path) : [], wanted = page.TrimEnd('\n').Split('\n');
        int line = wanted.Zip(written).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.True(
            line == wanted.Length && line == written.Length,
            $"docs/array-api.md differs from the library from line {line + 1} on. Write it again: STRIDED_WRITE_DOCS=1 dotnet test --project tests/Strided.Tests -- --filter-class Strided.Tests.ArrayApiPageTests");
    }
}
