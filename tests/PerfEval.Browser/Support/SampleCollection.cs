namespace PerfEval.Browser.Support;

/// <summary>The tests that look at the sample campaign, which is played once for all of them.</summary>
[CollectionDefinition(Name)]
#pragma warning disable CA1711 // It is what xunit calls a collection.
public sealed class SampleCollection : ICollectionFixture<SampleMoments>
#pragma warning restore CA1711
{
    /// <summary>Its name.</summary>
    public const string Name = "sample campaign";
}
