using Xunit;

namespace Strided.Tests;

/// <summary>The system's BLAS and LAPACK in place of the managed code, as long as one class of tests runs.</summary>
public sealed class NativeProvider : IDisposable
{
    private readonly bool loaded;
    private readonly string reason;

    public NativeProvider() => loaded = Blas.TryLoad(null, out reason);

    /// <summary>Only a machine without a BLAS may skip: one that is there and fails its self-test is our mistake.</summary>
    public void Require()
    {
        Assert.DoesNotContain("wrongly", reason, StringComparison.Ordinal);
        Assert.SkipUnless(loaded, $"No BLAS on this machine: {reason}");
        Assert.NotEqual("managed", Blas.Provider);
    }

    public void Dispose() => Blas.UseManaged();
}

// The tests of linear algebra, once more on the native provider. What promises bits is promised by managed code alone and stands in FactorBitsTests.

[Collection(nameof(BlasTests))]
public sealed class NativeSolvingTests : SolvingTests, IClassFixture<NativeProvider>
{
    public NativeSolvingTests(NativeProvider provider) => provider.Require();
}

[Collection(nameof(BlasTests))]
public sealed class NativeFactoringTests : FactoringTests, IClassFixture<NativeProvider>
{
    public NativeFactoringTests(NativeProvider provider) => provider.Require();
}

[Collection(nameof(BlasTests))]
public sealed class NativeEighTests : EighTests, IClassFixture<NativeProvider>
{
    public NativeEighTests(NativeProvider provider) => provider.Require();
}

[Collection(nameof(BlasTests))]
public sealed class NativeSvdTests : SvdTests, IClassFixture<NativeProvider>
{
    public NativeSvdTests(NativeProvider provider) => provider.Require();
}

[Collection(nameof(BlasTests))]
public sealed class NativeEigTests : EigTests, IClassFixture<NativeProvider>
{
    public NativeEigTests(NativeProvider provider) => provider.Require();
}

[Collection(nameof(BlasTests))]
public sealed class NativeNormTests : NormTests, IClassFixture<NativeProvider>
{
    public NativeNormTests(NativeProvider provider) => provider.Require();
}

[Collection(nameof(BlasTests))]
public sealed class NativeRecordedSpectraTests : RecordedSpectraTests, IClassFixture<NativeProvider>
{
    public NativeRecordedSpectraTests(NativeProvider provider) => provider.Require();
}

[Collection(nameof(BlasTests))]
public sealed class NativeRecordedFactorisationTests : RecordedFactorisationTests, IClassFixture<NativeProvider>
{
    public NativeRecordedFactorisationTests(NativeProvider provider) => provider.Require();
}

[Collection(nameof(BlasTests))]
public sealed class NativeSpectralAccuracyTests : SpectralAccuracyTests, IClassFixture<NativeProvider>
{
    public NativeSpectralAccuracyTests(NativeProvider provider) => provider.Require();
}
