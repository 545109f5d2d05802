using System.Numerics;
using Xunit;

namespace Strided.Tests;

/// <summary>What the library says about itself, its dtypes and its device.</summary>
public class InspectionTests
{
    [Fact]
    public void The_namespace_says_what_it_can_do()
    {
        ArrayNamespaceInfo info = Nd.ArrayNamespaceInfo;
        Assert.Equal("2025.12", Nd.ArrayApiVersion);
        Assert.Equal(new(true, true, 64), info.Capabilities());
        Assert.Equal(new(DType.Float64, DType.Complex128, DType.Int64, DType.Int64), info.DefaultDTypes());
        Assert.Same(Device.Cpu, info.DefaultDevice());
        Assert.Equal([Device.Cpu], info.Devices());
        Assert.Equal(13, info.DTypes().Count);
        Assert.Equal(["int8", "int16", "int32", "int64"], info.DTypes("signed integer").Keys);
        Assert.Equal(["bool", "complex64", "complex128"], info.DTypes("bool", "complex floating").Keys);
        Assert.Equal(12, info.DTypes("numeric").Count);
        Assert.Contains("kinds are", Assert.Throws<ArgumentException>(() => info.DTypes("float")).Message);
    }

    [Fact]
    public void Arrays_are_on_the_device_and_go_there_as_they_are()
    {
        NDArray<double> a = Nd.Zeros(2);
        Assert.Same(Device.Cpu, a.Device);
        Assert.Same(a, a.ToDevice(Device.Cpu));
        Assert.Equal("cpu", a.Device.ToString());
    }

    [Fact]
    public void Kinds_of_dtypes()
    {
        Assert.True(Nd.IsDType(DType.UInt8, "integral"));
        Assert.True(Nd.IsDType(DType.Float32, "bool", "real floating"));
        Assert.False(Nd.IsDType(DType.Bool, "numeric"));
        Assert.True(Nd.IsDType(DType.Int8, DType.Int8));
        Assert.False(Nd.IsDType(DType.Int8, DType.Int16));
    }

    [Fact]
    public void Result_types_of_arrays_and_plain_numbers()
    {
        NDArray i = Nd.Zeros<sbyte>(1), u = Nd.Zeros<byte>(1), f = Nd.Zeros<float>(1);
        Assert.Equal(DType.Int16, Nd.ResultType(i, u));
        Assert.Equal(DType.Float32, Nd.ResultType(i, u, f));
        Assert.Equal(DType.Int8, Nd.ResultType(i, 1));
        Assert.Equal(DType.Float64, Nd.ResultType(i, 1.5));
        Assert.Equal(DType.Complex64, Nd.ResultType(f, Complex.ImaginaryOne));
        Assert.True(Nd.CanCast(i, DType.Int16));
        Assert.False(Nd.CanCast(i, DType.UInt16));
    }

    [Fact]
    public void The_only_element_converts_to_a_plain_number()
    {
        NDArray three = Nd.Array(3);
        Assert.Equal((3, 3.0, new Complex(3, 0), true), ((int)three, (double)three, (Complex)three, (bool)three));
        Assert.Equal(2, (long)(NDArray)Nd.Array([2.9]));
        Assert.Equal(2.5, (double)(NDArray<double>)2.5);
        Assert.Contains("(2,)", Assert.Throws<ShapeException>(() => (double)(NDArray)Nd.Zeros(2)).Message);
        Assert.Throws<DTypeException>(() => (double)(NDArray)Nd.Zeros<Complex>(1));
        Assert.Equal((Math.E, Math.PI, double.PositiveInfinity, double.NaN), (Nd.E, Nd.Pi, Nd.Inf, Nd.NaN));
        Assert.Equal((2, 1), Nd.Zeros(2)[.., Nd.NewAxis].Shape);
    }

    /// <summary>Float to integer: cut off, saturated, NaN to 0; integers wrap; complex to real needs Real().</summary>
    [Fact]
    public void Conversions_do_what_the_documentation_says()
    {
        NDArray<double> x = [2.9, -2.9, 1e30, -1e30, Nd.NaN, Nd.Inf, 300];
        Assert.Equal([2, -2, int.MaxValue, int.MinValue, 0, int.MaxValue, 300], x.AsType<int>().ToArray());
        Assert.Equal([2, 0, 255, 0, 0, 255, 255], x.AsType<byte>().ToArray());
        Assert.Equal([2, -2, 127, -128, 0, 127, 127], x.AsType<sbyte>().ToArray().Select(b => (int)b));
        Assert.Equal([2L, -2, long.MaxValue, long.MinValue, 0, long.MaxValue, 300], x.AsType<long>().ToArray());
        Assert.Equal([2UL, 0, ulong.MaxValue, 0, 0, ulong.MaxValue, 300], x.AsType<ulong>().ToArray());
        Assert.Equal([44, 255, 128], Nd.Array([300, -1, 128]).AsType<byte>().ToArray().Select(b => (int)b));
        Assert.Equal([true, false, true], Nd.Array([Nd.NaN, 0, -1]).AsType<bool>().ToArray());
        Assert.Contains("Real()", Assert.Throws<DTypeException>(() => Nd.Zeros<Complex>(1).AsType<double>()).Message);
        NDArray strided = x[new Slice(null, null, -2)];
        Assert.Equal([300, 0, int.MaxValue, 2], strided.AsType<int>().ToArray());
    }
}
