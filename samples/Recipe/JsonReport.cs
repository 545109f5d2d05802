using System.Text.Json;

namespace Recipe;

/// <summary>The report as a JSON file.</summary>
internal static class JsonReport
{
    public static void Write(Report report, string file) => ReportFile.Write(file, stream =>
    {
        using var json = new Utf8JsonWriter(stream, new() { Indented = true });
        Write(report, json);
    });

    private static void Write(Report report, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("recipe", "Understanding the internals of NumPy to avoid unnecessary array copying");
        json.WriteString("machine", Report.Machine);
        json.WriteNumber("vectorBits", Report.VectorBits);
        json.WriteString("numpy", report.NumPyVersion);
        json.WriteBoolean("quick", report.Sizes.Quick);
        json.WriteNumber("statements", Report.Statements);
        json.WriteNumber("hold", report.Held);

        json.WriteStartArray("items");
        foreach (IGrouping<int, Item> item in report.Items.GroupBy(item => item.Number).OrderBy(item => item.Key))
        {
            json.WriteStartObject();
            json.WriteNumber("number", item.Key);
            json.WriteBoolean("holds", item.All(part => part.Holds));
            json.WriteStartArray("shown");
            foreach (Item part in item) Write(part, json);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();

        json.WriteStartArray("timings");
        foreach (Contest contest in report.Contests) Write(contest, json);
        json.WriteEndArray();

        json.WriteStartArray("cells");
        foreach (string[] code in report.Cells) json.WriteStringValue(string.Join('\n', code));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Item item, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("statement", item.Statement);
        json.WriteString("code", string.Join('\n', item.Code));
        json.WriteString("result", item.Result);
        json.WriteString("claim", item.Claim);
        json.WriteStartArray("seen");
        foreach (string seen in item.Seen) json.WriteStringValue(seen);
        json.WriteEndArray();
        json.WriteBoolean("holds", item.Holds);
        json.WriteEndObject();
    }

    private static void Write(Contest contest, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("number", contest.Number);
        Write("cheap", contest.CheapCode, contest.Cheap, json);
        Write("dear", contest.DearCode, contest.Dear, json);
        Write("numpyCheap", contest.Python.Cheap, contest.NumPyCheap, json);
        Write("numpyDear", contest.Python.Dear, contest.NumPyDear, json);
        json.WriteNumber("ratio", contest.Ratio);
        if (contest.NumPyRatio is { } here) json.WriteNumber("numpyRatio", here);
        json.WriteNumber("publishedRatio", contest.Published.Ratio);
        json.WriteEndObject();
    }

    private static void Write(string name, string code, Timing? timing, Utf8JsonWriter json)
    {
        if (timing is null) return;
        json.WriteStartObject(name);
        json.WriteString("code", code);
        json.WriteNumber("mean", timing.Mean);
        json.WriteNumber("std", timing.Std);
        json.WriteNumber("best", timing.Best);
        json.WriteNumber("loops", timing.Loops);
        json.WriteStartArray("runs");
        foreach (double run in timing.Runs) json.WriteNumberValue(run);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
