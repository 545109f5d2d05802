using Xunit;

namespace Strided.Tests;

/// <summary>Tests that look at the memory of the whole process run when no other test does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "Alone";
}
