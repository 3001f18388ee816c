using System.Xml;

namespace PerfEval.Documents.Packages;

/// <summary>XML from strangers: no DTD, no entities but the five, nothing fetched.</summary>
internal static class SafeXml
{
    /// <summary>The default for one part's characters after decoding, which is more than any real sheet needs.</summary>
    public const long DefaultMaxCharacters = 32L << 20;

    public static XmlReader Create(Stream stream, long maxCharacters = DefaultMaxCharacters) => XmlReader.Create(stream, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = maxCharacters,
        MaxCharactersFromEntities = 0,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = false,
    });
}
