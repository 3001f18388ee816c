namespace PerfEval.Documents.Packages;

/// <summary>What a file is by its content; its name has no say.</summary>
internal enum ContentKind
{
    Empty,
    TooLarge,
    Workbook,
    MacroWorkbook,
    BinaryWorkbook,
    Document,
    MacroDocument,
    Presentation,
    OpenDocument,
    OtherZip,
    DamagedZip,
    LegacyWorkbook,
    LegacyDocument,
    EncryptedOffice,
    OtherCompound,
    Json,
    Html,
    XmlText,
    PlainText,
    Pdf,
    Image,
    Archive,
    Unknown,
}
