namespace Strided;

/// <summary>The sum of shifts, in two numbers: what the first has lost by rounding is in the second.</summary>
internal readonly struct ShiftSum(double total, double lost)
{
    /// <summary>The sum, rounded.</summary>
    public double Total { get; } = total;

    /// <summary>The sum and one more number, rounded.</summary>
    public double Plus(double number) => Total + (lost + number);

    /// <summary>With a further shift, which is not negative.</summary>
    public ShiftSum And(double shift)
    {
        double sum = Total + shift;
        return new(sum, lost + (shift < Total ? shift - (sum - Total) : Total - (sum - shift)));
    }
}
