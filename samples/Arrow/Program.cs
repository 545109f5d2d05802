// An array becomes an Arrow column and comes back, over the same memory; then a table with a column of pictures goes to a file and comes back.
// usage: dotnet run -c Release --project samples/Arrow
using Apache.Arrow;
using Strided;

NDArray<double> prices = Nd.ARange(1_000_000.0);
bool holds;
using (Copies.Forbid(alsoRequested: true))
{
    var column = (DoubleArray)prices.ToArrow();
    NDArray<double> back = Nd.FromArrow<double>(column);
    prices[3] = -1;
    Console.WriteLine($"there and back: {back.Shape}, shares memory: {back.SharesMemory(prices)}, column[3] = {column.GetValue(3)}");
    holds = back.SharesMemory(prices) && column.GetValue(3) == -1;
}

Console.WriteLine($"every other one: {prices["::2"].CanShareWith(ShareTarget.Arrow).Because}");

string path = Path.Combine(Path.GetTempPath(), $"strided-{Environment.ProcessId}.arrow");
try
{
    NDArray<long> time = Nd.ARange(50);
    NDArray<float> pictures = Nd.ARange<float>(0, 50 * 32 * 24).Reshape(50, 32, 24).MatrixTranspose();
    Nd.SaveArrow(path, ("time", time), ("picture", pictures));
    using CopyScope none = Copies.Forbid(alsoRequested: true);
    IReadOnlyDictionary<string, NDArray> table = Nd.LoadArrow(path);
    foreach ((string name, NDArray a) in table) Console.WriteLine($"{name}: {a.DType} {a.Shape}, strides {a.Strides}");
    holds &= Nd.ArrayEqual(table["time"], time) && Nd.ArrayEqual(table["picture"], pictures);
}
finally
{
    File.Delete(path);
}
Console.WriteLine(holds ? "holds" : "does not hold");
return holds ? 0 : 1;
