using Microsoft.ML.OnnxRuntime;
using Strided.Samples;
using Xunit;

namespace Strided.Tests;

/// <summary>The code on docs/partners.md runs. That of TorchSharp runs with <see cref="TorchTests"/>.</summary>
public class PartnerSnippetTests
{
    [Fact]
    public void Arrow()
    {
        using var folder = new TemporaryFolder();
        PartnerSnippets.Arrow(folder["a.arrow"]);
    }

    [Fact]
    public void Onnx()
    {
        using var session = new InferenceSession(TinyModel.Bytes());
        PartnerSnippets.Onnx(session);
    }

    [Fact]
    public async Task Files()
    {
        using var folder = new TemporaryFolder();
        await PartnerSnippets.Files(folder["a.h5"], folder["a.parquet"]);
    }
}
