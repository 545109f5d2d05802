using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Strided.Tests;

/// <summary>Arguments that make sense for a member: by the parameter's type and name, with a table of exceptions by member.</summary>
internal sealed class Arguments(ContractMember member, Type element, Placements placements, CopyChoices choices)
{
    /// <summary>Element types that members are closed over.</summary>
    public static readonly Type[] Elements = [typeof(double), typeof(int), typeof(Complex), typeof(bool)];

    public static readonly nint[] Shape = [24, 32];

    /// <summary>Indices along the first axis.</summary>
    private static readonly int[] Positions = [3, 1, -1];

    /// <summary>Parameters that need something else than their name alone suggests.</summary>
    private static readonly Dictionary<string, object> Exceptions = new()
    {
        ["MatMul.x2"] = new nint[] { 32, 24 },
        ["Eigh.x"] = new nint[] { 24, 24 },
        ["EigValsH.x"] = new nint[] { 24, 24 },
        ["Eig.x"] = new nint[] { 24, 24 },
        ["EigVals.x"] = new nint[] { 24, 24 },
        ["MultiDot.arrays"] = new nint[] { 24, 24 },
        ["Outer.x1"] = new nint[] { 24 },
        ["Outer.x2"] = new nint[] { 32 },
        ["Dot.x2"] = new nint[] { 32, 24 },
        ["MatVec.x2"] = new nint[] { 32 },
        ["VecMat.x2"] = new nint[] { 32, 5 },
        ["TensorDot.axes1"] = (Dims)(0, 1),
        ["TensorDot.axes2"] = (Dims)(0, 1),
        ["Kron.x1"] = new nint[] { 3, 4 },
        ["Cross.x1"] = new nint[] { 24, 3 },
        ["Cross.x2"] = new nint[] { 24, 3 },
        ["MatrixPower.x"] = new nint[] { 24, 24 },
        ["Solve.a"] = new nint[] { 24, 1, 1 },
        ["Solve.b"] = new nint[] { 24, 1, 1 },
        ["Inv.x"] = new nint[] { 24, 1, 1 },
        ["Det.x"] = new nint[] { 24, 4, 4 },
        ["SlogDet.x"] = new nint[] { 24, 4, 4 },
        ["Cholesky.x"] = new nint[] { 24, 1, 1 },
        ["TensorSolve.a"] = new nint[] { 1, 1 },
        ["TensorSolve.b"] = new nint[] { 1 },
        ["TensorInv.a"] = new nint[] { 1, 1 },
        ["set_Item.value"] = new nint[] { 32 },
        ["BroadcastTo.shape"] = Dims.Create([2, 24, 32]),
        ["Reshape.shape"] = Dims.Create([32, -1]),
        ["Compress.condition"] = new nint[] { 24 },
        ["Choose.mode"] = IndexMode.Wrap,
        ["Ix.arrays"] = new nint[] { 7 },
        ["RavelMultiIndex.shape"] = (Dims)(24, 32, 9),
        ["AddAt.values"] = new nint[] { 32 },
        ["Place.values"] = new nint[] { 1024 },
        ["Split.indices"] = (Dims)7,
        ["ExpandDims.axis"] = (Dims)1,
        ["PermuteDims.axes"] = (Dims)(1, 0),
        ["MoveAxis.source"] = (Dims)0,
        ["MoveAxis.destination"] = (Dims)1,
        ["Tile.repetitions"] = (Dims)(2, 3),
        ["Roll.shift"] = (Dims)5,
        ["SlidingWindowView.windowShape"] = (Dims)(3, 4),
        ["Meshgrid.arrays"] = new nint[] { 24 },
        ["Vander.x"] = new nint[] { 24 },
        ["Insert.obj"] = (Dims)1,
        ["Insert.values"] = new nint[] { 1 },
        ["Delete.obj"] = (Dims)1,
        ["Pad.padWidth"] = (Dims)1,
        ["Repeat.repeats"] = new nint[] { 1 },
        ["HSplit.sections"] = 4,
        ["VSplit.sections"] = 4,
        ["DSplit.a"] = new nint[] { 4, 6, 8 },
        ["DSplit.sections"] = 4,
        ["AsStrided.shape"] = (Dims)(2, 3),
        ["AsStrided.strides"] = (Dims)(0, 0),
        ["Dirichlet.alpha"] = new nint[] { 5 },
        ["Multinomial.pvals"] = new nint[] { 4 },
        ["MultivariateNormal.mean"] = new nint[] { 3 },
        ["MultivariateNormal.cov"] = new nint[] { 3, 3 },
        ["MultivariateHypergeometric.colors"] = new nint[] { 24 },
        ["SearchSorted.x1"] = new nint[] { 768 },
        ["TopK.k"] = (nint)3,
        ["Digitize.bins"] = new nint[] { 1 },
        ["Partition.kth"] = (Dims)3,
        ["PartitionInPlace.kth"] = (Dims)3,
        ["ArgPartition.kth"] = (Dims)3,
        ["Quantile.q"] = Nd.Array([0.25, 0.5]),
        ["NanQuantile.q"] = Nd.Array([0.25, 0.5]),
        ["Percentile.q"] = Nd.Array([25.0, 50.0]),
        ["NanPercentile.q"] = Nd.Array([25.0, 50.0]),
        ["Histogram.bins"] = BinEstimator.Sturges,
        ["Histogram.edges"] = Nd.Array([0.0, 2.0, 5.0]),
        ["BinCount.a"] = new nint[] { 768 },
        ["Convolve.a"] = new nint[] { 40 },
        ["Convolve.v"] = new nint[] { 7 },
        ["Correlate.a"] = new nint[] { 40 },
        ["Correlate.v"] = new nint[] { 7 },
        ["Interp.xp"] = new nint[] { 7 },
        ["Interp.fp"] = new nint[] { 7 },
    };

    /// <summary>What the elements of a member's arrays are multiples of. Four probabilities of up to 7/32 leave something for the last.</summary>
    public static double UnitOf(ContractMember member) => member.Method.Name == "Multinomial" ? 1.0 / 32 : 1;

    /// <summary>The members that exceptions are about.</summary>
    public static IEnumerable<string> ExceptedMembers => Exceptions.Keys.Select(name => name.Split('.')[0]);

    /// <summary>The member with its type parameters filled in; null when the element type does not fit.</summary>
    public MethodInfo? Close()
    {
        MethodInfo method = member.Method;
        try
        {
            if (method.DeclaringType!.IsGenericTypeDefinition)
                method = (MethodInfo)MethodBase.GetMethodFromHandle(method.MethodHandle, method.DeclaringType.MakeGenericType(element).TypeHandle)!;
            return method.IsGenericMethodDefinition ? method.MakeGenericMethod([.. method.GetGenericArguments().Select(Filled)]) : method;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The receiver, if any, and the arguments; <c>out</c> stays null.</summary>
    public object?[] Make(MethodInfo closed)
    {
        IEnumerable<object?> given = closed.GetParameters().Select(Value);
        return closed.IsStatic ? [.. given] : [closed.DeclaringType == typeof(Generator) ? Nd.Random.Generator(7) : Array(closed.DeclaringType!, Shape), .. given];
    }

    public static DType DTypeOf(Type type) => (DType)typeof(DType).GetMethod(nameof(DType.Of))!.MakeGenericMethod(type).Invoke(null, null)!;

    private Type Filled(Type parameter)
    {
        if (ContractMember.IsArray(parameter)) return typeof(NDArray<>).MakeGenericType(element);
        return parameter.Name == "U" ? choices.Other(element) : element;
    }

    private object? Value(ParameterInfo parameter)
    {
        Type type = parameter.ParameterType;
        if (choices.TryChoose(parameter, out object? chosen)) return chosen;
        object? exception = Exceptions.GetValueOrDefault($"{member.Method.Name}.{parameter.Name}");
        if (exception is not null and not nint[]) return exception;
        nint[] shape = exception as nint[] ?? Shape;
        if (ContractMember.IsArray(type) && !parameter.HasDefaultValue) return IsIndices(parameter) ? placements.Make(DType.Int64, shape) : Array(type, shape);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ReadOnlySpan<>) && ContractMember.IsArray(type.GetGenericArguments()[0]))
            return Several(parameter, type.GetGenericArguments()[0], shape);
        if (parameter.HasDefaultValue) return Default(parameter);
        return Plain(parameter, type);
    }

    /// <summary>True when the arrays are about positions, whatever the elements.</summary>
    private bool IsIndices(ParameterInfo parameter) =>
        parameter.Name is "indices" or "multiIndex" || (member.Method.Name == "Ix" && parameter.Name == "arrays");

    private object Plain(ParameterInfo parameter, Type type)
    {
        if (type == typeof(Dims) || type == typeof(Dims?)) return Dims.Create(Shape);
        if (type == typeof(Scalar)) return element == typeof(bool) ? (Scalar)true : (Scalar)2;
        if (type == typeof(DType)) return DTypeOf(element);
        if (type == typeof(Order)) return Order.F;
        if (type.IsEnum) return Enum.GetValues(type).GetValue(0)!;
        if (type == typeof(Device)) return Device.Cpu;
        if (type == typeof(Parameter) || type == typeof(Parameter?)) return parameter.Name == "p" ? (Parameter)0.5 : (Parameter)(parameter.Name switch { "left" or "low" => 1, "right" or "high" => 5, _ => 3 });
        if (type == typeof(BigInteger)) return (BigInteger)7;
        if (type == typeof(string)) return "1:, ::-1";
        if (type == typeof(nint)) return parameter.Name == "address" ? Pinned.Address : (nint)(parameter.Name is "axis1" ? 0 : parameter.Name is "axis2" ? 1 : 3);
        if (type == typeof(object)) return Pinned.Owner;
        if (type == typeof(int)) return 3;
        if (type == typeof(long)) return parameter.Name is "start" or "low" ? 2L : 20L;
        if (type == typeof(double)) return parameter.Name is "start" ? 2.0 : 20.0;
        if (type == typeof(ReadOnlySpan<Slice>)) return new[] { new Slice(1, null), new Slice(null, null, -1) };
        if (type == typeof(Selector)) return (Selector)Positions;
        if (type == typeof(ReadOnlySpan<Selector>)) return new Selector[] { Positions, Slice.Every(-1) };
        if (type == typeof(int[])) return Positions;
        if (type == typeof(ReadOnlySpan<int>)) return new[] { 1, -2 };
        if (type == typeof(ReadOnlySpan<Index>)) return new[] { 1, ^2 };
        return typeof(Arguments).GetMethod(nameof(Data), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(DataType(type)).Invoke(null, [type])!;
    }

    private static Type DataType(Type type) =>
        type.HasElementType ? DataType(type.GetElementType()!) : type.IsGenericType ? DataType(type.GetGenericArguments()[^1]) : type;

    /// <summary>CLR data of elements T: one, an array, memory, a selector of the first field.</summary>
    private static object Data<T>(Type type) where T : unmanaged
    {
        T[] row = ((NDArray<T>)new Placements(Placement.Contiguous).Make(DType.Of<T>(), Shape)).ToArray();
        if (type == typeof(T)) return row[1];
        if (type == typeof(T[,])) return new T[4, 6];
        if (type == typeof(T[,,])) return new T[2, 4, 6];
        if (type == typeof(T[][])) return new[] { row, row };
        if (type == typeof(Memory<T>)) return new Memory<T>(row);
        if (type == typeof(ReadOnlyMemory<T>)) return new ReadOnlyMemory<T>(row);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(FieldSelector<,>)) return Selector<T>(type);
        if (type == typeof(Action<Generator, NDArray<T>>)) return new Action<Generator, NDArray<T>>(static (rng, block) => rng.Shuffle(block));
        return row;
    }

    private static Delegate Selector<U>(Type type) where U : unmanaged =>
        type.GetGenericArguments()[0] == typeof(Complex)
            ? new FieldSelector<Complex, U>(static (ref z) => ref Unsafe.As<Complex, U>(ref z))
            : type.GetGenericArguments()[0] == typeof(double)
                ? new FieldSelector<double, U>(static (ref z) => ref Unsafe.As<double, U>(ref z))
                : type.GetGenericArguments()[0] == typeof(int)
                    ? new FieldSelector<int, U>(static (ref z) => ref Unsafe.As<int, U>(ref z))
                    : new FieldSelector<bool, U>(static (ref z) => ref Unsafe.As<bool, U>(ref z));

    private NDArray Array(Type type, nint[] shape) => placements.Make(DTypeOf(type.IsGenericType ? type.GetGenericArguments()[0] : element), shape);

    private Array Several(ParameterInfo parameter, Type type, nint[] shape)
    {
        var arrays = System.Array.CreateInstance(type, 3);
        for (int k = 0; k < 3; k++) arrays.SetValue(IsIndices(parameter) ? placements.Make(DType.Int64, shape) : Array(type, shape), k);
        return arrays;
    }

    private static object? Default(ParameterInfo parameter) => parameter.DefaultValue switch
    {
        int number when parameter.ParameterType == typeof(nint) || parameter.ParameterType == typeof(nint?) => (nint)number,
        null when Nullable.GetUnderlyingType(parameter.ParameterType) is not null => null,
        null when parameter.ParameterType.IsValueType => Activator.CreateInstance(parameter.ParameterType),
        var value => value,
    };

    /// <summary>Memory that somebody else owns.</summary>
    private static class Pinned
    {
        public static readonly byte[] Owner = GC.AllocateArray<byte>(24 * 32 * 16, pinned: true);

        public static unsafe nint Address => (nint)Unsafe.AsPointer(ref Owner[0]);
    }
}
