using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using Xunit;

namespace Strided.Tests;

#pragma warning disable STR0010 // The hidden copy of a flattened transpose is what is tested.

/// <summary>What dotnet-counters and dotnet-trace see.</summary>
[Collection(AloneCollection.Name)]
public class MetricsTests
{
    private readonly NDArray<double> m = Nd.Zeros(10, 10).T;

    [Fact]
    public void The_meter_counts_copies_and_bytes_by_operation_and_reason()
    {
        List<(string Name, string? Unit, long Value, string Tags)> seen = [];
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == "Strided") self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            seen.Add((instrument.Name, instrument.Unit, value, string.Join(",", tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")))));
        listener.Start();
        m.Reshape(-1);
        _ = m.T.Reshape(-1);
        Assert.Equal(
            [("strided.copies", "{copy}", 1, "operation=Reshape,reason=Reshape"), ("strided.copied", "By", 800, "operation=Reshape,reason=Reshape")],
            seen);
    }

    [Fact]
    public void Refused_copies_are_not_counted()
    {
        long copies = 0;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name == "strided.copies") self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => copies += value);
        listener.Start();
        using (Copies.Forbid()) Assert.Throws<CopyForbiddenException>(() => m.Ravel());
        Assert.Equal(0, copies);
        m.Ravel();
        Assert.Equal(1, copies);
    }

    [Fact]
    public void The_event_source_has_an_event_for_each_copy()
    {
        using var listener = new Listener();
        m.Reshape(-1);
        EventWrittenEventArgs copied = Assert.Single(listener.Events);
        Assert.Equal("Copied", copied.EventName);
        Assert.Equal(["operation", "reason", "bytes"], copied.PayloadNames!);
        Assert.Equal(["Reshape", "Reshape", 800L], copied.Payload!);
    }

    private sealed class Listener : EventListener
    {
        public List<EventWrittenEventArgs> Events { get; } = [];

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == "Strided") EnableEvents(eventSource, EventLevel.Informational);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (eventData.EventSource.Name == "Strided" && eventData.EventId > 0) Events.Add(eventData);
        }
    }
}
