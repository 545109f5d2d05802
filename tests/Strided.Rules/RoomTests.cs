using Xunit;

namespace Strided.Rules;

/// <summary>The rules of <c>docs/architecture.md</c>, held by the library, and each seen to fail on a file that breaks it.</summary>
public class RoomTests
{
    private static readonly House Library = House.OfLibrary();

    public static TheoryData<string> Rules => [.. Rule.All.Select(rule => rule.Name)];

    /// <summary>A file that breaks each rule.</summary>
    public static TheoryData<string, string, string> Offenders => new()
    {
        { "A room uses only itself and the rooms below it", "Layout/Bad.cs", "namespace Strided; static class Bad { static DType? d; }" },
        { "A room uses only itself and the rooms below it", "Kernels/Bad.cs", "namespace Strided; static class Bad { static NDArray? a; }" },
        { "A room uses only itself and the rooms below it", "Random/Bad.cs", "namespace Strided; static class Bad { static object M() => typeof(Blas); }" },
        { "A room uses only itself and the rooms below it", "Arrays/Bad.cs", "namespace Strided; static class Bad { static NDArray M(NDArray a) => Nd.MatMul(a, a); }" },
        { "Layout knows integers only: no type parameters, no pointers, no refs into memory", "Layout/Bad.cs", "namespace Strided; static class Bad { static void M<T>() { } }" },
        { "Memory knows nothing about shape", "Memory/Bad.cs", "namespace Strided; static class Bad { static Dims d; }" },
        { "Kernels never throw and never make objects", "Kernels/Bad.cs", "namespace Strided; static class Bad { static void M() => throw new System.Exception(); }" },
        { "Kernels never throw and never make objects", "Kernels/Rows/Bad.cs", "namespace Strided; static class Bad { static object M() => new object(); }" },
        { "Kernels never throw and never make objects", "Kernels/Rows/Bad.cs", "namespace Strided; static class Bad { static int[] M() => new int[3]; }" },
        { "Arrays leave registers and raw memory to the rooms below", "Arrays/Bad.cs", "namespace Strided; static class Bad { static int M() => System.Runtime.CompilerServices.Unsafe.SizeOf<int>(); }" },
        { "Only DTypes asks which type T is", "Arrays/Bad.cs", "namespace Strided; static class Bad { static bool M<T>() => typeof(T) == typeof(double); }" },
        { "Only DTypes asks which type T is", "Kernels/Bad.cs", "namespace Strided; static class Bad { static bool M(DType d) => d.Code == DTypeCode.Bool; }" },
        { "Only a Native folder calls native libraries", "Linalg/Bad.cs", "namespace Strided; static class Bad { static nint M() => System.Runtime.InteropServices.NativeLibrary.Load(\"x\"); }" },
        { "A file is one concept, at most 350 lines", "Arrays/Bad.cs", "namespace Strided;" + new string('\n', 351) },
        { "No bags named after nothing", "Arrays/Bad.cs", "namespace Strided; static class ArrayUtils { }" },
    };

    [Fact]
    public void The_library_binds_here_as_it_does_in_its_own_build() => Assert.Empty(Library.Errors());

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_library_keeps_the_rule(string name) => Assert.Empty(Named(name).Broken(Library));

    [Theory]
    [MemberData(nameof(Offenders))]
    public void A_file_that_breaks_the_rule_is_found(string name, string path, string text) =>
        Assert.Contains(Named(name).Broken(House.With(path, text)), what => what.StartsWith(path, StringComparison.Ordinal));

    [Fact]
    public void A_room_on_top_may_use_arrays() =>
        Assert.Empty(Rule.All[0].Broken(House.With("Linalg/Good.cs", "namespace Strided; static class Good { static NDArray M(NDArray a) => a.Ravel(); }")));

    [Fact]
    public void A_room_on_top_may_call_another_as_users_do() =>
        Assert.Empty(Rule.All[0].Broken(House.With("Random/Good.cs", "namespace Strided; static class Good { static NDArray M(NDArray a) => Nd.MatMul(a, a); }")));

    [Fact]
    public void Every_rule_has_a_file_that_breaks_it() =>
        Assert.Equal(Rule.All.Select(rule => rule.Name).Order(), Offenders.Select(row => row.Data.Item1).Distinct().Order());

    private static Rule Named(string name) => Rule.All.Single(rule => rule.Name == name);
}
