namespace Strided;

/// <summary>Singular values and vectors of a real upper bidiagonal matrix by divide and conquer.</summary>
/// <remarks>
/// M. Gu, S. Eisenstat, "A divide-and-conquer algorithm for the bidiagonal SVD" (1995): a row between the halves couples them. Values and
/// vectors are accurate beside the largest value; <see cref="BidiagonalQR"/> is what finds small values to full accuracy.
/// </remarks>
internal sealed unsafe class BidiagonalDivide
{
    /// <summary>Blocks up to this size are solved by the QR iteration.</summary>
    private const nint Leaf = 32;

    /// <summary>From this size on, the two halves are solved side by side.</summary>
    private const nint Shared = 256;

    private readonly nint n;
    private readonly double* d;
    private readonly double* e;
    private readonly nint* order;
    private readonly ColumnMajor<double> u;
    private readonly ColumnMajor<double> v;
    private readonly double* left;
    private readonly double* right;
    private readonly double* columns;
    private readonly double* numbers;
    private readonly nint* indices;

    private BidiagonalDivide(Workbench workbench, double* d, double* e, nint* order, ColumnMajor<double> u, ColumnMajor<double> v)
    {
        (n, this.u, this.v) = (u.Rows, u, v);
        this.d = d;
        this.e = e;
        this.order = order;
        if (n <= Leaf) return;
        left = workbench.Take<double>(n * n);
        right = workbench.Take<double>(n * n);
        columns = workbench.Take<double>(n * n);
        numbers = workbench.Take<double>(5 * n);
        indices = workbench.Take<nint>(4 * n);
    }

    /// <summary>
    /// Overwrites d with singular values, e, and u and v, which are zero, with vectors. Value k in falling order stands at order[k] with its vectors.
    /// False when they did not converge.
    /// </summary>
    public static bool Run(Workbench workbench, double* d, double* e, nint* order, ColumnMajor<double> u, ColumnMajor<double> v, int threads)
    {
        nint n = u.Rows;
        if (n == 0) return true;
        double largest = 0;
        for (nint i = 0; i < n; i++) largest = Math.Max(largest, Math.Max(Math.Abs(d[i]), i < n - 1 ? Math.Abs(e[i]) : 0));
        int exponent = largest == 0 ? 0 : Math.ILogB(largest);
        for (nint i = 0; i < n; i++) d[i] = Math.ScaleB(d[i], -exponent);
        for (nint i = 0; i < n - 1; i++) e[i] = Math.ScaleB(e[i], -exponent);
        if (!new BidiagonalDivide(workbench, d, e, order, u, v).Solve(0, n, 0, threads)) return false;
        for (nint i = 0; i < n; i++) d[i] = Math.ScaleB(d[i], exponent);
        new Span<nint>(order, (int)n).Reverse();
        return true;
    }

    /// <summary>A block of <paramref name="size"/> rows and, with <paramref name="extra"/> 1, one more column.</summary>
    private bool Solve(nint from, nint size, nint extra, int threads)
    {
        if (size <= Leaf) return SolveLeaf(from, size, extra);
        nint half = size / 2, rest = size - half - 1;
        bool first = true, second = true, shared = threads > 1 && size >= Shared;
        Workers.For(2, shared ? 2 : 1, part =>
        {
            if (part == 0) first = Solve(from, half, 1, shared ? threads / 2 : threads);
            else second = Solve(from + half + 1, rest, extra, shared ? threads / 2 : threads);
        });
        return first && second && new Merge(this, from, size, half, extra).Run(e[from + half], threads);
    }

    private bool SolveLeaf(nint from, nint size, nint extra)
    {
        double* x = d + from, y = e + from;
        for (nint i = from; i < from + size; i++) (u[i, i], v[i, i], order[i]) = (1, 1, from + size - 1 - i);
        if (extra == 1)
        {
            // The column too many is turned into the others, from the last to the first.
            nint last = from + size;
            v[last, last] = 1;
            double beside = y[size - 1];
            for (nint i = size - 1; i >= 0; i--)
            {
                Rotation turn = Rotation.Make(x[i], beside, out x[i]);
                ColumnKernels<double, double>.Rotate(v.At(from, from + i), v.At(from, last), size + 1, turn.Cosine, turn.Sine);
                if (i == 0) break;
                beside = -turn.Sine * y[i - 1];
                y[i - 1] *= turn.Cosine;
            }
        }
        return BidiagonalQR.Vectors(x, y, u.Part(from, size, from, size), v.Part(from, size + extra, from, size));
    }

    /// <summary>Two solved halves and the row between them put together. Column <c>half</c> of u is that row, of v what the halves leave over.</summary>
    private readonly struct Merge
    {
        private readonly nint size;
        private readonly nint half;
        private readonly nint extra;
        private readonly double* d;
        private readonly nint* order;
        private readonly ColumnMajor<double> u;
        private readonly ColumnMajor<double> v;
        private readonly double* left;
        private readonly double* right;
        private readonly double* columns;
        private readonly double* z;
        private readonly double* poles;
        private readonly double* weights;
        private readonly double* distance;
        private readonly double* products;
        private readonly nint* kept;
        private readonly nint* deflated;
        private readonly nint* kind;
        private readonly nint* origin;

        public Merge(BidiagonalDivide whole, nint from, nint size, nint half, nint extra)
        {
            (this.size, this.half, this.extra) = (size, half, extra);
            nint n = whole.n;
            d = whole.d + from;
            order = whole.order + from;
            u = whole.u.Part(from, size, from, size);
            v = whole.v.Part(from, size + extra, from, size + extra);
            left = whole.left + from * n;
            right = whole.right + from * n;
            columns = whole.columns + from * n;
            z = whole.numbers + from;
            poles = z + n;
            weights = poles + n;
            distance = weights + n;
            products = distance + n;
            kept = whole.indices + from;
            deflated = kept + n;
            kind = deflated + n;
            origin = kind + n;
        }

        public bool Run(double beta, int threads)
        {
            double alpha = d[half], largest = Math.Max(Math.Abs(alpha), Math.Abs(beta));
            d[half] = 0;
            for (nint i = 0; i < size; i++) largest = Math.Max(largest, d[i]);
            if (largest == 0)
            {
                u[half, half] = 1;
                for (nint i = 0; i < size; i++) order[i] = i;
                return true;
            }
            int exponent = Math.ILogB(largest);
            (alpha, beta) = (Math.ScaleB(alpha, -exponent), Math.ScaleB(beta, -exponent));
            for (nint i = 0; i < size; i++) d[i] = Math.ScaleB(d[i], -exponent);

            double tolerance = 64 * TridiagonalVectors.Epsilon * Math.ScaleB(largest, -exponent);
            Couple(alpha, beta, tolerance);
            MergeOrders();
            nint count = Deflate(tolerance);
            if (!Combine(count, tolerance, threads)) return false;
            for (nint i = 0; i < size; i++) (order[i], z[i], d[i]) = (i, d[i], Math.ScaleB(d[i], exponent));
            new Span<double>(z, (int)size).Sort(new Span<nint>(order, (int)size));
            return true;
        }

        /// <summary>The row between the halves in terms of their right vectors.</summary>
        private void Couple(double alpha, double beta, double tolerance)
        {
            u[half, half] = 1;
            for (nint i = 0; i <= half; i++) z[i] = alpha * v[half, i];
            for (nint i = half + 1; i < size; i++) z[i] = beta * v[half + 1, i];
            if (extra == 1)
            {
                double other = beta * v[half + 1, size], length = Rotation.Length(z[half], other);
                if (length > tolerance)
                {
                    ColumnKernels<double, double>.Rotate(v.Column(half), v.Column(size), size + 1, z[half] / length, other / length);
                    z[half] = length;
                }
            }
            if (Math.Abs(z[half]) <= tolerance) z[half] = Math.CopySign(tolerance, z[half]);
        }

        /// <summary>The columns of both halves by rising value, after the row between them.</summary>
        private void MergeOrders()
        {
            nint low = 0, high = half + 1;
            kept[0] = half;
            for (nint k = 1; k < size; k++)
            {
                bool takeLow = high == size || (low < half && d[order[low]] <= d[half + 1 + order[high]]);
                kept[k] = takeLow ? order[low++] : half + 1 + order[high++];
            }
            for (nint k = 0; k < size; k++) (order[k], kind[k]) = (kept[k], k < half ? 0 : k == half ? 1 : 2);
        }

        /// <summary>Columns that are singular vectors already are put aside; of two with one value, one can be made so by a rotation.</summary>
        private nint Deflate(double tolerance)
        {
            nint count = 1, aside = 0, before = -1;
            for (nint k = 1; k < size; k++)
            {
                nint next = order[k];
                if (Math.Abs(z[next]) <= tolerance)
                {
                    deflated[aside++] = next;
                    continue;
                }
                if (before >= 0)
                {
                    if (Math.Abs(d[next] - d[before]) <= tolerance)
                    {
                        double length = Rotation.Length(z[next], z[before]), c = z[next] / length, s = -z[before] / length;
                        (z[next], z[before]) = (length, 0);
                        if (kind[next] != kind[before]) kind[next] = 1;
                        ColumnKernels<double, double>.Rotate(u.Column(before), u.Column(next), u.Rows, c, s);
                        ColumnKernels<double, double>.Rotate(v.Column(before), v.Column(next), v.Rows, c, s);
                        deflated[aside++] = before;
                    }
                    else kept[count++] = before;
                }
                before = next;
            }
            if (before >= 0) kept[count++] = before;
            return count;
        }

        private bool Combine(nint count, double tolerance, int threads)
        {
            for (nint k = 0; k < count; k++) (poles[k], weights[k]) = (d[kept[k]], z[kept[k]]);
            if (count > 1) poles[1] = Math.Max(poles[1], tolerance / 2);
            ColumnMajor<double> lefts = new(left, count, count), rights = new(right, count, count);
            if (!Secular<SquaredPoles>.Roots(poles, weights, count, 1, rights, origin, distance, threads)) return false;
            Secular<SquaredPoles>.Refit(poles, weights, count, rights, products, threads);

            var merged = new MergedColumns(size, count, kept, deflated, kind, order, columns);
            Vectors(lefts, rights, count, merged.Place, threads);
            merged.Multiply(u, lefts, half, half + 1, threads);
            for (nint j = 0; j < count; j++) u[half, j] = lefts[merged.Place[0], j];
            merged.Multiply(v, rights, half + 1, half + 1, threads);
            for (nint k = count; k < size; k++) products[k] = d[deflated[k - count]];
            for (nint k = 0; k < count; k++) d[k] = Math.Sqrt(Math.Max(poles[origin[k]] * poles[origin[k]] + distance[k], 0));
            for (nint k = count; k < size; k++) d[k] = products[k];
            return true;
        }

        /// <summary>Differences of poles and roots become vectors of length 1, their rows in the order of the columns that they multiply.</summary>
        private void Vectors(ColumnMajor<double> lefts, ColumnMajor<double> rights, nint count, nint* place, int threads)
        {
            const nint together = 32;
            double* fitted = weights, values = poles;
            Workers.For((count + together - 1) / together, count < 128 ? 1 : threads, piece =>
            {
                using var scratch = new Scratch(2 * count * sizeof(double));
                double* one = (double*)scratch.Start, two = one + count;
                for (nint j = piece * together; j < nint.Min((piece + 1) * together, count); j++)
                {
                    double* x = lefts.Column(j), y = rights.Column(j);
                    for (nint i = 0; i < count; i++)
                    {
                        one[i] = fitted[i] / y[i];
                        two[i] = values[i] * one[i];
                    }
                    two[0] = -1;
                    double length = ColumnKernels<double, double>.Norm(one, count), other = ColumnKernels<double, double>.Norm(two, count);
                    for (nint i = 0; i < count; i++) (y[place[i]], x[place[i]]) = (one[i] / length, two[i] / other);
                }
            });
        }
    }
}
