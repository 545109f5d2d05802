using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Strided.Tests;

/// <summary>One function of Kernels/Ops/Floating.cs in all the ways it can be reached.</summary>
internal abstract class ElementFunction(Func<double, double> oracle, double low, double high)
{
    public static ElementFunction[] All { get; } =
    [
        new ElementFunction<Exp>(Math.Exp, -20, 20), new ElementFunction<Log>(Math.Log, 0, 4), new ElementFunction<Log2>(Math.Log2, 0, 4),
        new ElementFunction<Log10>(Math.Log10, 0, 4), new ElementFunction<Sin>(Math.Sin, -100, 100), new ElementFunction<Cos>(Math.Cos, -100, 100),
        new ElementFunction<Tan>(Math.Tan, -100, 100), new ElementFunction<Sinh>(Math.Sinh, -5, 5), new ElementFunction<Cosh>(Math.Cosh, -5, 5),
        new ElementFunction<Tanh>(Math.Tanh, -2, 2), new ElementFunction<Asin>(Math.Asin, -1, 1), new ElementFunction<Acos>(Math.Acos, -1, 1),
        new ElementFunction<Atan>(Math.Atan, -4, 4), new ElementFunction<ExpMinusOne>(LessOne, -3, 3), new ElementFunction<LogOnePlus>(ComplexMath.LogOnePlus, -0.9, 4),
        new ElementFunction<Exp2>(double.Exp2, -20, 20), new ElementFunction<Cbrt>(CubeRoot, -20, 20),
        new ElementFunction<Asinh>(Math.Asinh, -4, 4), new ElementFunction<Acosh>(Math.Acosh, 1, 9), new ElementFunction<Atanh>(Math.Atanh, -1, 1),
    ];

    public abstract string Name { get; }

    private static double LessOne(double x) => Math.Abs(x) < 40 ? 2 * Math.Exp(x / 2) * Math.Sinh(x / 2) : Math.Exp(x) - 1;

    /// <summary>The C library's is up to four units off, one Newton step less than one.</summary>
    private static double CubeRoot(double x)
    {
        double z = Math.Cbrt(x);
        return z == 0 || !double.IsFinite(z) ? z : z - (z - x / z / z) / 3;
    }

    /// <summary>Of the runtime's double precision: good enough to judge float32.</summary>
    public Func<double, double> Oracle => oracle;

    /// <summary>Where its interesting arguments lie.</summary>
    public double Low => low;

    public double High => high;

    public static ElementFunction Of(string name) => All.Single(f => f.Name == name);

    /// <summary>Along one row, whose elements may lie apart.</summary>
    public abstract void Row<T>(ReadOnlySpan<T> x, Span<T> z, int step = 1) where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>;

    public abstract T Alone<T>(T x) where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>;

    /// <summary>In registers of one width.</summary>
    public abstract void Registers<V, T>(ReadOnlySpan<T> x, Span<T> z) where V : struct, IVector<V, T> where T : unmanaged;
}

internal sealed class ElementFunction<TOp>(Func<double, double> oracle, double low, double high) : ElementFunction(oracle, low, high)
    where TOp : struct, IFloatingUnary
{
    public override string Name => typeof(TOp).Name;

    public override void Row<T>(ReadOnlySpan<T> x, Span<T> z, int step = 1)
    {
        nint stride = step * Unsafe.SizeOf<T>();
        UnaryRow<FloatingUnary<TOp, T>, T>.Run(ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(x)), stride,
            ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(z)), stride, (x.Length + step - 1) / step);
    }

    public override T Alone<T>(T x) => FloatingUnary<TOp, T>.Apply(x);

    public override void Registers<V, T>(ReadOnlySpan<T> x, Span<T> z)
    {
        for (int i = 0; i <= x.Length - V.Count; i += V.Count)
            TOp.Apply<V, T>(V.Load(in MemoryMarshal.GetReference(x), i)).Store(ref MemoryMarshal.GetReference(z), i);
    }
}
