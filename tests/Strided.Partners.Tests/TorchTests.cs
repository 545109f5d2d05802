using System.Numerics;
using TorchSharp;
using Xunit;

namespace Strided.Tests;

/// <summary>Tensors and arrays over one storage. These tests need libtorch: they skip, and say why, where it is not there or cannot be loaded.</summary>
[Trait("Needs", "libtorch")]
public class TorchTests
{
    private static readonly Lazy<string?> Missing = new(WhyNot);

    public static TheoryData<string> DTypes => [.. DType.All.Where(dtype => !dtype.Name.StartsWith("uint", StringComparison.Ordinal) || dtype == DType.UInt8).Select(dtype => dtype.Name)];

    public TorchTests() => Assert.SkipWhen(Missing.Value is not null, Missing.Value ?? "");

    [Theory]
    [MemberData(nameof(DTypes))]
    public void Every_dtype_shape_and_layout_comes_back(string dtype)
    {
        foreach ((string what, NDArray a) in SharingAssert.Arrays(dtype))
        {
            using CopyLedger ledger = Copies.Record();
            using torch.Tensor tensor = a.ToTorch();
            long copies = ledger.CopyCount;
            NDArray back = Nd.FromTorch(tensor);
            Assert.True(FileSamples.Same(a, back), what);
            if (a.Size == 0) continue;
            Assert.True(copies == 0 == a.MayShareMemory(back), $"{what}: {copies} copies");
            if (!a.CanShareWith(ShareTarget.Tensor).IsView) Assert.Equal(1, copies);
            if (copies == 0) Assert.Equal(a.Strides.Where((_, axis) => a.Shape[axis] > 1), back.Strides.Where((_, axis) => a.Shape[axis] > 1));
            else Assert.Contains("Torch cannot look", Assert.Throws<ShapeException>(() => a.ToTorch(copy: false)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Torch_writes_into_an_array_and_an_array_into_a_tensor()
    {
        NDArray<float> a = Nd.Zeros<float>(4, 6);
        using (Copies.Forbid(alsoRequested: true))
        {
            using torch.Tensor t = a["::2, 1::3"].ToTorch(copy: false);
            t.fill_(5);
        }
        Assert.Equal(20, a.Sum().ToScalar());

        using torch.Tensor owned = torch.arange(12, torch.float64).reshape(3, 4).t();
        NDArray<double> view = Nd.FromTorch<double>(owned);
        Assert.Equal((8, 32), view.Strides);
        view[1, 2] = -1;
        Assert.Equal(-1, owned[1, 2].item<double>());
    }

    [Fact]
    public void The_code_on_the_page_runs() => PartnerSnippets.Torch();

    [Fact]
    public void A_view_outlives_its_tensor_and_a_tensor_its_array()
    {
        NDArray<long> a = Taken();
        using torch.Tensor t = Lent();
        for (int k = 0; k < 3; k++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            using torch.Tensor other = torch.ones(10_000, torch.int64);
            _ = Nd.Ones<long>(10_000);
        }
        Assert.True(Nd.ArrayEqual(Nd.ARange(10_000), a));
        Assert.Equal(49_995_000, t.sum().item<long>());

        static NDArray<long> Taken()
        {
            using torch.Tensor owned = torch.arange(10_000, torch.int64);
            return Nd.FromTorch<long>(owned);
        }

        static torch.Tensor Lent() => Nd.ARange(10_000).ToTorch(copy: false);
    }

    [Fact]
    public void What_an_array_cannot_look_at_is_refused()
    {
        using torch.Tensor wants = torch.zeros(3, requires_grad: true), brain = torch.zeros(3, torch.bfloat16);
        Assert.Contains("detach()", Assert.Throws<InvalidOperationException>(() => Nd.FromTorch(wants)).Message, StringComparison.Ordinal);
        Assert.Contains("BFloat16", Assert.Throws<DTypeException>(() => Nd.FromTorch(brain)).Message, StringComparison.Ordinal);
        Assert.Contains("uint32", Assert.Throws<DTypeException>(() => Nd.Zeros<uint>(3).ToTorch()).Message, StringComparison.Ordinal);
        using torch.Tensor conjugated = Nd.Ones<Complex>(3).ToTorch().conj();
        Assert.Contains("resolve_conj()", Assert.Throws<InvalidOperationException>(() => Nd.FromTorch(conjugated)).Message, StringComparison.Ordinal);
    }

    private static string? WhyNot()
    {
        try
        {
            using torch.Tensor tensor = torch.zeros(1);
            return null;
        }
        catch (Exception e) when (e is TypeInitializationException or NotSupportedException or DllNotFoundException or EntryPointNotFoundException)
        {
            return $"libtorch is not here (eng/torch.sh brings it) or cannot be loaded: {(e.InnerException ?? e).Message.ReplaceLineEndings(" ")}";
        }
    }
}
