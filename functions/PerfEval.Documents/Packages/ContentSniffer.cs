using System.IO.Compression;
using System.Text;
using System.Xml;

namespace PerfEval.Documents.Packages;

/// <summary>Tells what a file is from its first bytes and, for a zip, from its content types. Never throws.</summary>
internal static class ContentSniffer
{
    private const int ContentTypesLimit = 1 << 20;

    public static ContentKind Sniff(ReadOnlyMemory<byte> bytes) => Sniff(bytes, PackageLimits.Default.MaxFileBytes);

    public static ContentKind Sniff(ReadOnlyMemory<byte> bytes, long maxFileBytes)
    {
        ReadOnlySpan<byte> span = bytes.Span;
        if (span.IsEmpty)
        {
            return ContentKind.Empty;
        }

        if (span.Length > maxFileBytes)
        {
            return ContentKind.TooLarge;
        }

        if (span.StartsWith("PK\u0003\u0004"u8) || span.StartsWith("PK\u0005\u0006"u8))
        {
            return SniffZip(bytes);
        }

        if (span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return SniffCompound(span);
        }

        // A bare BIFF stream: Excel 2 to 4 wrote no compound file.
        if (span.Length > 4 && span[0] == 0x09 && span[1] is 0x00 or 0x02 or 0x04 && span[2] is 0x04 or 0x06)
        {
            return ContentKind.LegacyWorkbook;
        }

        if (span.StartsWith("%PDF"u8))
        {
            return ContentKind.Pdf;
        }

        if (span.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) || span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
            || span.StartsWith("GIF8"u8) || span.StartsWith("BM"u8) || span.StartsWith("II*\0"u8) || span.StartsWith("MM\0*"u8))
        {
            return ContentKind.Image;
        }

        if (span.StartsWith("Rar!"u8) || span.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF]) || span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            return ContentKind.Archive;
        }

        return SniffText(span);
    }

    private static ContentKind SniffZip(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var zip = new ZipArchive(new ReadOnlyMemoryStream(bytes), ZipArchiveMode.Read);
            if (zip.GetEntry("EncryptedPackage") is not null)
            {
                return ContentKind.EncryptedOffice;
            }

            if (zip.GetEntry("mimetype") is not null && zip.GetEntry("content.xml") is not null)
            {
                return ContentKind.OpenDocument;
            }

            ZipArchiveEntry? types = zip.GetEntry("[Content_Types].xml");
            return types is null ? ContentKind.OtherZip : SniffContentTypes(types);
        }
        catch (Exception e) when (e is DocumentLimitException or InvalidDataException or IOException or XmlException or NotSupportedException or ArgumentException)
        {
            return ContentKind.DamagedZip;
        }
    }

    private static ContentKind SniffContentTypes(ZipArchiveEntry types)
    {
        using Stream stream = new LimitedStream(types.Open(), ContentTypesLimit, ContentTypesLimit);
        using XmlReader xml = SafeXml.Create(stream);
        ContentKind kind = ContentKind.OtherZip;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.GetAttribute("ContentType") is not { } type)
            {
                continue;
            }

            if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) && type.EndsWith(".main+xml", StringComparison.OrdinalIgnoreCase))
            {
                return type.Contains("word", StringComparison.OrdinalIgnoreCase) ? ContentKind.MacroDocument : ContentKind.MacroWorkbook;
            }

            kind = type.ToUpperInvariant() switch
            {
                "APPLICATION/VND.OPENXMLFORMATS-OFFICEDOCUMENT.SPREADSHEETML.SHEET.MAIN+XML" => ContentKind.Workbook,
                "APPLICATION/VND.OPENXMLFORMATS-OFFICEDOCUMENT.SPREADSHEETML.TEMPLATE.MAIN+XML" => ContentKind.Workbook,
                "APPLICATION/VND.MS-EXCEL.SHEET.BINARY.MACROENABLED.MAIN" => ContentKind.BinaryWorkbook,
                "APPLICATION/VND.OPENXMLFORMATS-OFFICEDOCUMENT.WORDPROCESSINGML.DOCUMENT.MAIN+XML" => ContentKind.Document,
                "APPLICATION/VND.OPENXMLFORMATS-OFFICEDOCUMENT.WORDPROCESSINGML.TEMPLATE.MAIN+XML" => ContentKind.Document,
                "APPLICATION/VND.OPENXMLFORMATS-OFFICEDOCUMENT.PRESENTATIONML.PRESENTATION.MAIN+XML" => ContentKind.Presentation,
                _ => kind,
            };
        }

        return kind;
    }

    private static ContentKind SniffCompound(ReadOnlySpan<byte> span)
    {
        // Directory entries name their streams in UTF-16; which names occur tells the kinds apart.
        if (Contains(span, "EncryptedPackage") || Contains(span, "EncryptionInfo"))
        {
            return ContentKind.EncryptedOffice;
        }

        if (Contains(span, "Workbook") || Contains(span, "Book"))
        {
            return ContentKind.LegacyWorkbook;
        }

        return Contains(span, "WordDocument") ? ContentKind.LegacyDocument : ContentKind.OtherCompound;

        static bool Contains(ReadOnlySpan<byte> span, string name) => span.IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;
    }

    private static ContentKind SniffText(ReadOnlySpan<byte> span)
    {
        if (span.StartsWith("\uFEFF"u8))
        {
            span = span[3..];
        }

        ReadOnlySpan<byte> trimmed = span.TrimStart(" \t\r\n"u8);
        if (trimmed.IsEmpty)
        {
            return ContentKind.PlainText;
        }

        if (trimmed[0] is (byte)'{' or (byte)'[')
        {
            return ContentKind.Json;
        }

        if (trimmed[0] == (byte)'<')
        {
            string head = Encoding.UTF8.GetString(trimmed[..Math.Min(512, trimmed.Length)]);
            return head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.Contains("<table", StringComparison.OrdinalIgnoreCase)
                ? ContentKind.Html
                : ContentKind.XmlText;
        }

        // Texts in UTF-16 hold zero bytes but begin with their mark.
        bool utf16 = span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || span.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        ReadOnlySpan<byte> sample = span[..Math.Min(span.Length, 4096)];
        return utf16 || sample.IndexOfAnyInRange((byte)0, (byte)8) < 0 ? ContentKind.PlainText : ContentKind.Unknown;
    }
}
