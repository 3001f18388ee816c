using System.Collections.Frozen;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;

namespace PerfEval.Documents.Packages;

/// <summary>
/// Inspects an Office package before anything in it is read: sizes as they unpack, names, nesting, active content, links
/// out of the file, and the shape of its XML. What passes can be read with bounded memory.
/// </summary>
internal static partial class PackageGuard
{
    private const int MaxNameLength = 200;

    private static readonly FrozenSet<string> HarmlessExternalTypes = new[] { "hyperlink" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Why the package is refused, or null where it may be read.</summary>
    public static DocumentProblem? Inspect(ReadOnlyMemory<byte> bytes, string fileName, PackageLimits? limits = null)
    {
        limits ??= PackageLimits.Default;
        string part = "";
        try
        {
            using var zip = new ZipArchive(new ReadOnlyMemoryStream(bytes), ZipArchiveMode.Read);
            if (zip.Entries.Count > limits.MaxEntries)
            {
                return GuardProblems.TooManyEntries(fileName, zip.Entries.Count, limits.MaxEntries);
            }

            if (InspectNames(zip, fileName) is { } problem)
            {
                return problem;
            }

            long left = limits.MaxUnpackedBytes;
            foreach (ZipArchiveEntry entry in zip.Entries)
            {
                part = entry.FullName;
                if (InspectEntry(entry, fileName, limits, ref left) is { } found)
                {
                    return found;
                }
            }

            return null;
        }
        catch (DocumentLimitException e)
        {
            return GuardProblems.Limit(fileName, part, e.Text);
        }
        catch (XmlException e) when (e.Message.Contains("DTD", StringComparison.Ordinal))
        {
            return GuardProblems.Dtd(fileName, part);
        }
        catch (XmlException e)
        {
            return GuardProblems.BadXml(fileName, part, e.LineNumber);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            return DocumentProblems.Damaged(fileName, part, e.Message);
        }
    }

    private static DocumentProblem? InspectNames(ZipArchive zip, string fileName)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            string name = entry.FullName;
            if (!IsSafe(name))
            {
                return GuardProblems.UnsafeName(fileName, name);
            }

            if (!seen.Add(name))
            {
                return GuardProblems.DuplicateName(fileName, name);
            }

            if (entry.IsEncrypted)
            {
                return GuardProblems.EncryptedEntry(fileName, name);
            }

            if (ActiveContent(name) is { } kind)
            {
                return GuardProblems.Active(fileName, kind, name);
            }
        }

        return null;
    }

    private static bool IsSafe(string name) =>
        name.Length is > 0 and <= MaxNameLength && name[0] is not ('/' or '\\') && !name.Contains(':', StringComparison.Ordinal)
        && !name.Any(char.IsControl) && !name.Split('/', '\\').Any(p => p is ".." or ".");

    private static ActiveKind? ActiveContent(string name)
    {
        string lower = name.ToUpperInvariant();
        return lower switch
        {
            _ when lower.Contains("VBAPROJECT", StringComparison.Ordinal) || lower.Contains("VBADATA", StringComparison.Ordinal)
                || lower.Contains("/MACROSHEETS/", StringComparison.Ordinal) || lower.Contains("/DIALOGSHEETS/", StringComparison.Ordinal) => ActiveKind.Macro,
            _ when lower.Contains("/ACTIVEX/", StringComparison.Ordinal) || lower.Contains("/CTRLPROPS/", StringComparison.Ordinal)
                || lower.Contains("WEBEXTENSION", StringComparison.Ordinal) || lower.Contains("CUSTOMUI", StringComparison.Ordinal) => ActiveKind.Control,
            _ when lower.Contains("/EMBEDDINGS/", StringComparison.Ordinal) || lower.Contains("OLEOBJECT", StringComparison.Ordinal) => ActiveKind.Embedded,
            _ when lower.Contains("/EXTERNALLINKS/", StringComparison.Ordinal) || lower.EndsWith("/CONNECTIONS.XML", StringComparison.Ordinal)
                || lower.Contains("/QUERYTABLES/", StringComparison.Ordinal) || lower.Contains("/AFCHUNK", StringComparison.Ordinal) => ActiveKind.ExternalLink,
            _ => null,
        };
    }

    private static DocumentProblem? InspectEntry(ZipArchiveEntry entry, string fileName, PackageLimits limits, ref long left)
    {
        bool isXml = entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
        long limit = Math.Min(left, isXml ? limits.MaxXmlBytes : limits.MaxEntryBytes);
        using var stream = new LimitedStream(entry.Open(), limit, isXml ? limits.MaxXmlText : int.MaxValue);
        DocumentProblem? problem = isXml ? InspectXml(stream, entry.FullName, fileName, limits) : InspectBinary(stream, entry.FullName, fileName);
        Drain(stream);
        left -= stream.Count;
        return problem;
    }

    /// <summary>A part that is no XML may be a picture, a printer's settings or the like, but no file with files in it.</summary>
    private static DocumentProblem? InspectBinary(LimitedStream stream, string part, string fileName)
    {
        Span<byte> head = stackalloc byte[8];
        int count = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        ReadOnlySpan<byte> read = head[..count];
        if (read.StartsWith("PK\u0003\u0004"u8) || read.StartsWith("Rar!"u8) || read.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF]))
        {
            return GuardProblems.Nested(fileName, part);
        }

        if (read.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return GuardProblems.Active(fileName, ActiveKind.Embedded, part);
        }

        return read.StartsWith("MZ"u8) || read.StartsWith("\u007FELF"u8) ? GuardProblems.Active(fileName, ActiveKind.Program, part) : null;
    }

    private static DocumentProblem? InspectXml(Stream stream, string part, string fileName, PackageLimits limits)
    {
        bool isRelationships = part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
        using XmlReader xml = SafeXml.Create(stream, limits.MaxXmlBytes);
        char[] chunk = new char[4096];
        while (xml.Read())
        {
            if (xml.Depth > limits.MaxXmlDepth)
            {
                return GuardProblems.TooDeep(fileName, part, limits.MaxXmlDepth);
            }

            if (xml.NodeType == XmlNodeType.Element)
            {
                if (InspectElement(xml, isRelationships, part, fileName) is { } problem)
                {
                    return problem;
                }

                if (xml.LocalName is "f" or "instrText" && !xml.IsEmptyElement && xml.Read() && xml.NodeType == XmlNodeType.Text
                    && IsDde(xml, chunk))
                {
                    return GuardProblems.Dde(fileName, part);
                }
            }
        }

        return null;
    }

    private static DocumentProblem? InspectElement(XmlReader xml, bool isRelationships, string part, string fileName)
    {
        if (isRelationships && xml.LocalName == "Relationship")
        {
            return InspectRelationship(xml, fileName);
        }

        if (xml.LocalName is "ddeLink" or "oleLink")
        {
            return GuardProblems.Dde(fileName, part);
        }

        if (xml.LocalName is "Override" or "Default" && xml.GetAttribute("ContentType") is { } type)
        {
            ActiveKind? kind = type switch
            {
                _ when type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
                    || type.Contains("macrosheet", StringComparison.OrdinalIgnoreCase) => ActiveKind.Macro,
                _ when type.Contains("externalLink", StringComparison.OrdinalIgnoreCase) || type.EndsWith("connections+xml", StringComparison.OrdinalIgnoreCase) => ActiveKind.ExternalLink,
                _ => null,
            };
            return kind is { } active ? GuardProblems.Active(fileName, active, xml.GetAttribute("PartName") ?? part) : null;
        }

        return null;
    }

    private static DocumentProblem? InspectRelationship(XmlReader xml, string fileName)
    {
        string type = xml.GetAttribute("Type") ?? "";
        string target = xml.GetAttribute("Target") ?? "";
        string kind = type[(type.LastIndexOf('/') + 1)..];
        if (!string.Equals(xml.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase))
        {
            ActiveKind? active = kind.ToUpperInvariant() switch
            {
                "VBAPROJECT" or "XLMACROSHEET" or "XLINTLMACROSHEET" => ActiveKind.Macro,
                "OLEOBJECT" or "PACKAGE" => ActiveKind.Embedded,
                "EXTERNALLINK" or "CONNECTIONS" or "AFCHUNK" => ActiveKind.ExternalLink,
                "CONTROL" or "ACTIVEXCONTROLBINARY" => ActiveKind.Control,
                _ => null,
            };
            return active is { } found ? GuardProblems.Active(fileName, found, target) : null;
        }

        bool harmless = HarmlessExternalTypes.Contains(kind)
            && (target.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || target.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                || target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || target.StartsWith('#'));
        return harmless ? null : GuardProblems.ExternalTarget(fileName, target);
    }

    /// <summary>Whether a formula or field calls another program: DDE, or cmd|'/c …'!A1.</summary>
    private static bool IsDde(XmlReader xml, char[] chunk)
    {
        int count = xml.ReadValueChunk(chunk, 0, chunk.Length);
        return DdeCall().IsMatch(new string(chunk, 0, count));
    }

    private static void Drain(Stream stream)
    {
        Span<byte> rest = stackalloc byte[4096];
        while (stream.Read(rest) > 0)
        {
        }
    }

    [GeneratedRegex(@"^\s*DDE(AUTO)?\b|[A-Za-z0-9_.]\s*\|\s*'?[^!|]*'?\s*!|\bDDE(AUTO)?\s*\(", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DdeCall();
}

/// <summary>Content that does something, which no form needs.</summary>
internal enum ActiveKind
{
    Macro,
    Control,
    Embedded,
    ExternalLink,
    Program,
}
