using Xunit;

namespace Strided.Tests;

/// <summary>The examples in the documentation of <see cref="Nd"/> compile, run and print what they say.</summary>
public class ExampleTests
{
    /// <summary>Public functions that have no example yet. This number only ever goes down.</summary>
    private const int Without = 0;

    [Fact]
    public void Examples_compile_run_and_print_what_they_say()
    {
        IReadOnlyList<string> wrong = Examples.Run();
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.True(Examples.All.Count > 40);
    }

    [Fact]
    public void Ever_fewer_functions_have_no_example()
    {
        string[] without = [.. Examples.Functions.Except(Examples.All.Select(example => example.Name))];
        Assert.True(without.Length <= Without, $"{without.Length} functions have no <example><code>; there may be {Without}: {string.Join(", ", without)}");
    }
}
