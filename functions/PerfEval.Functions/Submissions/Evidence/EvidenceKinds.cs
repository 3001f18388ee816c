namespace PerfEval.Functions.Submissions.Evidence;

/// <summary>Which files are taken as supporting documents. What a file is, its first bytes say; its name must say the same.</summary>
internal static class EvidenceKinds
{
    /// <summary>How many of a file's first bytes are looked at.</summary>
    public const int Head = 16;

    /// <summary>The most that a file may have, in bytes: 20 MiB.</summary>
    public const int Largest = 20 * 1024 * 1024;

    /// <summary>The most files of a form.</summary>
    public const int MostOfAForm = 30;

    /// <summary>The endings that are taken, as the file dialog has them.</summary>
    public const string Endings = ".pdf,.jpg,.jpeg,.png,.docx,.xlsx";

    private static readonly (string Ending, byte[] Start)[] Known =
    [
        ("pdf", [.. "%PDF-"u8]),
        ("png", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A]),
        ("jpg", [0xFF, 0xD8, 0xFF]),
        ("jpeg", [0xFF, 0xD8, 0xFF]),
        ("docx", [.. "PK"u8, 0x03, 0x04]),
        ("xlsx", [.. "PK"u8, 0x03, 0x04]),
    ];

    /// <summary>The ending of a name, where it is one that is taken.</summary>
    public static string? Ending(string name)
    {
        string ending = Path.GetExtension(name).TrimStart('.').ToUpperInvariant();
        return Known.Select(k => k.Ending).FirstOrDefault(k => string.Equals(k, ending, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The kind of a file that begins so and is called so, or <see langword="null"/> where the two don't agree or it is none that is taken.</summary>
    public static string? Of(ReadOnlySpan<byte> head, string name)
    {
        string? ending = Ending(name);
        foreach ((string known, byte[] start) in Known)
        {
            if (known == ending && head.StartsWith(start))
            {
                return known;
            }
        }

        return null;
    }
}
