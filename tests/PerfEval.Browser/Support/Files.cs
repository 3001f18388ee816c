using Microsoft.Playwright;

namespace PerfEval.Browser.Support;

/// <summary>Files as people choose them.</summary>
internal static class Files
{
    /// <summary>The first bytes of a PDF, which is what says that it is one.</summary>
    public static byte[] Paper => [.. "%PDF-1.7 a scanned page"u8];

    /// <summary>A file.</summary>
    public static FilePayload Of(string name, byte[] content) => new() { Name = name, MimeType = "application/octet-stream", Buffer = content };
}
