using Microsoft.ML.OnnxRuntime;
using Strided.Samples;
using Xunit;

namespace Strided.Tests;

/// <summary>Arrays in and out of ONNX Runtime, which really runs a model.</summary>
public class OrtTests
{
    public static TheoryData<string> DTypes => [.. DType.All.Where(dtype => dtype.Kind != DTypeKind.Complex).Select(dtype => dtype.Name)];

    [Theory]
    [MemberData(nameof(DTypes))]
    public void Every_dtype_shape_and_layout_is_shared_exactly_when_it_says_so(string dtype)
    {
        List<OrtValue> values = [];
        foreach ((string what, NDArray a) in SharingAssert.Arrays(dtype))
        {
            SharingAssert.Truthful(a, ShareTarget.OrtValue, what, x =>
            {
                OrtValue value = x.ToOrtValue();
                values.Add(value);
                return Nd.FromOrtValue(value);
            });
            if (a.CanShareWith(ShareTarget.OrtValue).IsView) a.ToOrtValue(copy: false).Dispose();
            else Assert.Contains("Strides", Assert.Throws<ShapeException>(() => a.ToOrtValue(copy: false)).Message, StringComparison.Ordinal);
        }
        values.ForEach(value => value.Dispose());
    }

    [Fact]
    public void A_model_runs_on_the_arrays_own_memory()
    {
        using var session = new InferenceSession(TinyModel.Bytes());
        NDArray<float> x = Nd.ARange<float>(0, 12).Reshape(3, 4);
        using (Copies.Forbid(alsoRequested: true))
        {
            NDArray y = session.Run(("x", x))["y"];
            Assert.Equal((3, 4), y.Shape);
            Assert.True(Nd.ArrayEqual(x * 2, y));
        }
    }

    [Fact]
    public void A_strided_view_costs_one_copy_which_was_foretold()
    {
        using var session = new InferenceSession(TinyModel.Bytes());
        NDArray<float> x = Nd.ARange<float>(0, 24).Reshape(4, 6)["::2, ::-1"];
        CopyExplanation said = x.CanShareWith(ShareTarget.OrtValue);
        using CopyLedger ledger = Copies.Record();
        NDArray y = session.Run(("x", x))["y"];
        CopyLedgerRow copy = Assert.Single(ledger.Rows, row => row.Reason is not null);
        Assert.Equal((said.Reason, (long)said.Bytes, 1), (copy.Reason, copy.Bytes, copy.Count));
        Assert.True(Nd.ArrayEqual(x + x, y));
    }

    [Fact]
    public void A_model_writes_into_an_array()
    {
        using var session = new InferenceSession(TinyModel.Bytes("Mul"));
        NDArray<float> x = Nd.ARange<float>(0, 6).Reshape(2, 3), y = Nd.Zeros<float>(2, 3);
        using OrtValue input = x.ToOrtValue(), output = y.AsOrtValue();
        using var options = new RunOptions();
        session.Run(options, ["x"], [input], ["y"], [output]);
        Assert.True(Nd.ArrayEqual(x * x, y));
        Assert.Throws<InvalidOperationException>(() => y.AsReadOnly().AsOrtValue());
        Assert.Throws<ShapeException>(() => y.T.AsOrtValue());
    }

    [Fact]
    public void Outputs_live_as_long_as_a_view_of_them_and_longer_than_the_session()
    {
        NDArray<float> last = Run();
        for (int k = 0; k < 3; k++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            Run();
        }
        Assert.Equal([1996f, 1998f], last.ToArray());

        static NDArray<float> Run()
        {
            using var session = new InferenceSession(TinyModel.Bytes());
            return ((NDArray<float>)session.Run(("x", Nd.ARange<float>(0, 1000).Reshape(1, 1000)))["y"])[0, ^2..];
        }
    }

    [Fact]
    public void A_value_keeps_the_elements_of_an_array_that_nobody_else_has()
    {
        using OrtValue value = Lent();
        for (int k = 0; k < 3; k++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            _ = Nd.Ones<float>(100);
        }
        Assert.True(Nd.ArrayEqual(Nd.ARange<float>(0, 100), Nd.FromOrtValue<float>(value)));

        static OrtValue Lent() => Nd.ARange<float>(0, 100).ToOrtValue(copy: false);
    }

    [Fact]
    public void Errors_name_the_input_its_dtype_and_its_shape()
    {
        using var session = new InferenceSession(TinyModel.Bytes(columns: 4));
        Assert.Contains("'x'", Assert.Throws<ArgumentException>(() => session.Run(("z", Nd.Zeros<float>(3, 4)))).Message, StringComparison.Ordinal);
        Assert.Contains("wants float32, got float64 of shape (3, 4)", Assert.Throws<DTypeException>(() => session.Run(("x", Nd.Zeros(3, 4)))).Message, StringComparison.Ordinal);
        Assert.Contains("wants shape (-1, 4)", Assert.Throws<ShapeException>(() => session.Run(("x", Nd.Zeros<float>(3, 5)))).Message, StringComparison.Ordinal);
        Assert.Contains("(-1, 4)", Assert.Throws<ShapeException>(() => session.Run(("x", Nd.Zeros<float>(4)))).Message, StringComparison.Ordinal);
        Assert.Contains("complex128", Assert.Throws<DTypeException>(() => Nd.Zeros<System.Numerics.Complex>(2).ToOrtValue()).Message, StringComparison.Ordinal);
        using OrtValue value = Nd.Zeros(2).ToOrtValue();
        Assert.Contains("float64, not of float32", Assert.Throws<DTypeException>(() => Nd.FromOrtValue<float>(value)).Message, StringComparison.Ordinal);
    }
}
