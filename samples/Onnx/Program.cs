// Runs a model on an array as it lies and on a strided view of it. The view costs one copy, which is foretold, counted and explained.
// usage: dotnet run -c Release --project samples/Onnx
using Microsoft.ML.OnnxRuntime;
using Strided;
using Strided.Samples;

using var session = new InferenceSession(TinyModel.Bytes());
NDArray<float> pictures = Nd.ARange<float>(0, 600 * 400).Reshape(600, 400);

using (Copies.Forbid(alsoRequested: true))
{
    NDArray doubled = session.Run(("x", pictures))["y"];
    Console.WriteLine($"dense: {doubled.Shape}, no copy");
}

NDArray<float> half = pictures["::2, ::-1"];
CopyExplanation why = half.CanShareWith(ShareTarget.OrtValue);
Console.WriteLine($"strided: {why.Because}");
foreach (string way in why.WaysOut) Console.WriteLine($"  instead: {way}");

using CopyLedger ledger = Copies.Record();
var result = (NDArray<float>)session.Run(("x", half))["y"];
CopyLedgerRow copy = ledger.Rows.Single(row => row.Reason is not null);
Console.WriteLine($"strided: {result.Shape}, {copy.Count} copy of {copy.Bytes} bytes ({copy.Reason}), as foretold: {copy.Bytes == why.Bytes}");

bool holds = Nd.ArrayEqual(result, half + half) && copy.Count == 1 && copy.Bytes == why.Bytes;
Console.WriteLine(holds ? "holds" : "does not hold");
return holds ? 0 : 1;
