namespace PerfEval.Pages;

/// <summary>A style sheet, script or picture that pages refer to.</summary>
/// <param name="Address">Its address, with a hash of its content: it may be cached for ever.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Content">Its bytes.</param>
public sealed record PageAsset(string Address, string ContentType, ReadOnlyMemory<byte> Content);
