using MathNet.Numerics.LinearAlgebra;

namespace Strided.Benchmarks;

/// <summary>The operands as vectors and matrices of Math.NET.</summary>
internal sealed class MathNets(Operands<double> ours)
{
    public int N => (int)ours.N;

    public Vector<double> A => field ??= Vector(ours.A);

    public Vector<double> B => field ??= Vector(ours.B);

    public Vector<double> C => field ??= Vector(ours.C);

    public Vector<double> Zeros => field ??= Vector(ours.Zeros);

    public Matrix<double> S => field ??= Matrix(ours.S);

    public Matrix<double> Grid => field ??= Matrix(ours.Grid);

    public Matrix<double> M1 => field ??= Matrix(ours.M1);

    public Matrix<double> M2 => field ??= Matrix(ours.M2);

    public Matrix<double> Spd => field ??= Matrix(ours.Spd);

    public Matrix<double> Sym => field ??= Matrix(ours.Sym);

    public Vector<double> V => field ??= Vector(ours.V);

    private static Vector<double> Vector(NDArray<double> a) => Vector<double>.Build.Dense(a.Ravel().AsSpan().ToArray());

    private static Matrix<double> Matrix(NDArray<double> a) =>
        Matrix<double>.Build.Dense((int)a.Shape[0], (int)a.Shape[1], a.T.Ravel().AsSpan().ToArray());
}
