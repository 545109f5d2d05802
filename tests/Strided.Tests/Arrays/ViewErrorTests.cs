using Xunit;

namespace Strided.Tests;

public class ViewErrorTests
{
    private static readonly NDArray<int> s_a = Nd.Zeros<int>(2, 3, 1);

    public static TheoryData<string, Type> Cases { get; } = [];

    private static readonly Dictionary<string, Action> s_actions = [];

    static ViewErrorTests()
    {
        Add<AxisException>("PermuteDims(0, 1)", () => s_a.PermuteDims(0, 1));
        Add<AxisException>("PermuteDims(0, 1, 1)", () => s_a.PermuteDims(0, 1, 1));
        Add<AxisException>("PermuteDims(0, 1, -2)", () => s_a.PermuteDims(0, 1, -2));
        Add<AxisException>("PermuteDims(0, 1, 3)", () => s_a.PermuteDims(0, 1, 3));
        Add<AxisException>("Transpose(0)", () => s_a.Transpose((Dims)0));
        Add<AxisException>("SwapAxes(0, 3)", () => s_a.SwapAxes(0, 3));
        Add<AxisException>("SwapAxes(-4, 0)", () => s_a.SwapAxes(-4, 0));
        Add<AxisException>("MoveAxis(0 to 3)", () => s_a.MoveAxis(0, 3));
        Add<AxisException>("MoveAxis(two to one)", () => s_a.MoveAxis((0, 1), 0));
        Add<AxisException>("MoveAxis(one twice)", () => s_a.MoveAxis((0, -3), (0, 1)));
        Add<AxisException>("MoveAxis(to one twice)", () => s_a.MoveAxis((0, 1), (2, -1)));
        Add<AxisException>("ExpandDims(4)", () => s_a.ExpandDims(4));
        Add<AxisException>("ExpandDims(twice)", () => s_a.ExpandDims((0, -5)));
        Add<AxisException>("ExpandDims to 65", () => Nd.Zeros<int>(Dims.Create(new nint[64])).ExpandDims(0));
        Add<ShapeException>("Squeeze(1)", () => s_a.Squeeze(1));
        Add<AxisException>("Squeeze(3)", () => s_a.Squeeze(3));
        Add<AxisException>("Squeeze(twice)", () => s_a.Squeeze((2, -1)));
        Add<AxisException>("Flip(3)", () => s_a.Flip(3));
        Add<AxisException>("Flip(twice)", () => s_a.Flip((0, 0)));
        Add<AxisException>("Rot90 of one axis", () => Nd.Zeros<int>(3).Rot90());
        Add<AxisException>("Rot90(three axes)", () => s_a.Rot90(1, (0, 1, 2)));
        Add<AxisException>("Rot90(one axis twice)", () => s_a.Rot90(0, (0, -3)));
        Add<ShapeException>("Diagonal of one axis", () => Nd.Zeros<int>(3).Diagonal());
        Add<AxisException>("Diagonal(one axis twice)", () => s_a.Diagonal(0, 1, -2));
        Add<AxisException>("Diagonal(axis 3)", () => s_a.Diagonal(0, 1, 3));
        Add<ShapeException>("BroadcastTo(3, 3, 1)", () => s_a.BroadcastTo((3, 3, 1)));
        Add<ShapeException>("BroadcastTo(3, 1)", () => s_a.BroadcastTo((3, 1)));
        Add<ShapeException>("BroadcastTo(2, 3, -1)", () => s_a.BroadcastTo((2, 3, -1)));
        Add<ShapeException>("BroadcastTo(too large)", () => s_a.BroadcastTo((2, 3, nint.MaxValue)));
        Add<ShapeException>("BroadcastArrays", () => Nd.BroadcastArrays(s_a, Nd.Zeros<int>(4, 1)));
        Add<ShapeException>("BroadcastShapes", () => Nd.BroadcastShapes((2, 3), (3, 2)));
        Add<ShapeException>("SlidingWindowView(too few)", () => s_a.SlidingWindowView((1, 1)));
        Add<ShapeException>("SlidingWindowView(too large)", () => s_a.SlidingWindowView(4, 1));
        Add<ShapeException>("SlidingWindowView(far too large)", () => s_a.SlidingWindowView(nint.MaxValue, 1));
        Add<ShapeException>("SlidingWindowView(negative)", () => s_a.SlidingWindowView(-1, 1));
        Add<ShapeException>("SlidingWindowView(least)", () => s_a.SlidingWindowView(nint.MinValue, 1));
        Add<AxisException>("SlidingWindowView(axis 3)", () => s_a.SlidingWindowView(1, 3));
        Add<ShapeException>("SlidingWindowView(more axes than sizes)", () => s_a.SlidingWindowView(1, (0, 1)));
        Add<ShapeException>("Reshape(4)", () => s_a.Reshape(4));
        Add<ShapeException>("Reshape(-1, -1)", () => s_a.Reshape(-1, -1));
        Add<ShapeException>("Reshape(-1, 4)", () => s_a.Reshape(-1, 4));
        Add<ShapeException>("Reshape(-2, -3)", () => s_a.Reshape(-2, -3));
        Add<ShapeException>("Reshape(0, -1)", () => s_a.Reshape(0, -1));
        Add<ShapeException>("Reshape(wraps to 6)", () => s_a.Reshape(((nint)1 << 62) + 1, 4, 6));
        Add<ShapeException>("Reshape of empty(0, -1)", () => Nd.Zeros<int>(0).Reshape(0, -1));
        Add<ShapeException>("Reshape of empty(too large beside 0)", () => Nd.Zeros<int>(0).Reshape(0, (nint)1 << 32, (nint)1 << 32));
        Add<ArgumentException>("Reshape(K)", () => s_a.Reshape(6, Order.K));
        Add<ArgumentException>("Reshape(K) of nothing", () => Nd.Zeros(0, 3).Reshape(0, Order.K));
        Add<ShapeException>("Zeros(-1)", () => Nd.Zeros(-1));
        Add<ShapeException>("Zeros(too large)", () => Nd.Zeros((nint)1 << 32, (nint)1 << 32));
        Add<ShapeException>("Zeros(too large beside 0)", () => Nd.Zeros((nint)1 << 32, (nint)1 << 32, 0));
        Add<ShapeException>("Dims of 65", () => Dims.Create(new nint[65]));
        Add<ShapeException>("AsStrided(unlike counts)", () => s_a.AsStrided((1, 1), 4));
        Add<ShapeException>("AsStrided(offset beyond)", () => s_a.AsStrided(1, 4, 24));
        Add<ShapeException>("AsStrided(offset wraps)", () => s_a[1..].AsStrided(1, 4, nint.MaxValue));
        Add<ShapeException>("AsStrided(nothing, far away)", () => s_a.AsStrided(0, 4, 1 << 20));
        Add<ShapeException>("AsStrided(negative)", () => s_a.AsStrided(-1, 4));
    }

    private static void Add<TException>(string name, Action action)
    {
        Cases.Add(name, typeof(TException));
        s_actions[name] = action;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Bad_input_is_refused(string name, Type exception)
    {
        Exception thrown = Assert.ThrowsAny<ArgumentException>(s_actions[name]);
        Assert.IsType(exception, thrown);
        Assert.Matches("[0-9]|order", thrown.Message);
    }

    [Fact]
    public void A_1_needs_no_room_for_a_minus_1() =>
        Assert.Equal("(2, 3, 1)", s_a.Reshape(2, 3, -1).Shape.ToString());
}
