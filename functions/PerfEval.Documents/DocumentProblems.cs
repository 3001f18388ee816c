using System.Globalization;
using PerfEval.Documents.Packages;
using PerfEval.Domain.Texts;

namespace PerfEval.Documents;

/// <summary>Every problem that reading a file can report: stable code and both texts, in one place.</summary>
internal static class DocumentProblems
{
    private const string AcceptedChinese = "可以上传的文件：系统下发的或按官方表样填写的 .xlsx 工作簿、.docx 文档，或交换格式 JSON。";
    private const string AcceptedEnglish = "Accepted are an .xlsx workbook (the issued one or one in an official layout), a .docx document, or the interchange JSON.";

    /// <summary>The content is of a kind that is not read.</summary>
    public static DocumentProblem NotAccepted(ContentKind kind, string fileName) => kind switch
    {
        ContentKind.Empty => New("PD1001", fileName, "是空文件（0 字节），请检查保存是否成功后重新上传。", "is empty (0 bytes); check that it was saved and upload it again."),
        ContentKind.TooLarge => GuardProblems.FileTooLarge(fileName, PackageLimits.Default.MaxFileBytes),
        ContentKind.LegacyWorkbook => New("PD1002", fileName,
            "是旧版 Excel 格式（.xls）。请用 Excel 或 WPS 打开，点“文件—另存为”，文件类型选“Excel 工作簿（*.xlsx）”，再上传另存的文件。",
            "is a workbook of the old Excel format (.xls). Open it in Excel or WPS, choose File, Save As, type \"Excel Workbook (*.xlsx)\", and upload that file."),
        ContentKind.LegacyDocument => New("PD1003", fileName,
            "是旧版 Word 格式（.doc）。请用 Word 或 WPS 打开，点“文件—另存为”，文件类型选“Word 文档（*.docx）”，再上传另存的文件。",
            "is a document of the old Word format (.doc). Open it in Word or WPS, choose File, Save As, type \"Word Document (*.docx)\", and upload that file."),
        ContentKind.EncryptedOffice => New("PD1004", fileName,
            "已加密或设有打开密码，系统不能读取。请打开后点“文件—信息—保护工作簿”，清除密码并保存，再上传。",
            "is encrypted with a password. Open it, remove the password under File, Info, Protect Workbook, save, and upload it again."),
        ContentKind.MacroWorkbook or ContentKind.MacroDocument => New("PD1005", fileName,
            "含有宏（.xlsm/.docm），为安全起见不接收。请另存为不带宏的 .xlsx 或 .docx 后上传。",
            "holds macros (.xlsm/.docm), which are not accepted. Save it as .xlsx or .docx without macros and upload that."),
        ContentKind.BinaryWorkbook => New("PD1006", fileName,
            "是 Excel 二进制工作簿（.xlsb）。请另存为“Excel 工作簿（*.xlsx）”后上传。",
            "is a binary Excel workbook (.xlsb). Save it as \"Excel Workbook (*.xlsx)\" and upload that."),
        ContentKind.OpenDocument => New("PD1007", fileName,
            "是 OpenDocument 格式（.ods/.odt）。请另存为 .xlsx 或 .docx 后上传。",
            "is an OpenDocument file (.ods/.odt). Save it as .xlsx or .docx and upload that."),
        ContentKind.PlainText => Wrong("PD1010", fileName, "的内容是纯文本", "holds plain text"),
        ContentKind.Html => Wrong("PD1011", fileName, "的内容是网页（HTML），多为其他系统导出时改了扩展名", "holds a web page (HTML), as some systems export under another name"),
        ContentKind.XmlText => Wrong("PD1012", fileName, "的内容是 XML 文本", "holds XML text"),
        ContentKind.Pdf => Wrong("PD1013", fileName, "是 PDF 文件", "is a PDF file"),
        ContentKind.Image => Wrong("PD1014", fileName, "是图片", "is a picture"),
        ContentKind.Archive or ContentKind.OtherZip => Wrong("PD1015", fileName, "是压缩包，请解压后逐个上传其中的表", "is an archive; unpack it and upload the forms in it one by one"),
        ContentKind.DamagedZip => Wrong("PD1016", fileName, "已损坏或不完整，请用 Excel 打开确认后重新保存再上传", "is damaged or incomplete; open it in Excel, save it and upload it again"),
        ContentKind.Presentation => Wrong("PD1017", fileName, "是演示文稿", "is a presentation"),
        _ => Wrong("PD1019", fileName, "不是可识别的文件", "is not a file of a known kind"),
    };

    /// <summary>The package was of the right kind, but a part of it could not be read.</summary>
    public static DocumentProblem Damaged(string fileName, string part, string detail) => new("PD1020", new BilingualText(
        $"文件“{fileName}”的内容已损坏，读到“{part}”时出错。请用 Excel 或 WPS 打开，另存为 .xlsx 后重新上传。",
        $"The file \"{fileName}\" is damaged: reading \"{part}\" failed ({detail}). Open it in Excel or WPS, save it as .xlsx and upload it again."));

    /// <summary>No table with the header words of a self-evaluation form.</summary>
    public static DocumentProblem NoForm(string fileName) => new("PD1030", new BilingualText(
        $"文件“{fileName}”中没有找到绩效自评表：没有同时含“三级指标”和“指标值”“完成值”的表头行。请使用系统下发的模板，或保留官方表样的表头。",
        $"No self-evaluation form was found in \"{fileName}\": no header row holds 三级指标 with 指标值 and 完成值. Use the issued template or keep the headers of the official layout."));

    /// <summary>The JSON is not a form.</summary>
    public static DocumentProblem BadJson(string fileName, BilingualText error) => new("PD1040", new BilingualText(
        $"文件“{fileName}”{error.Chinese}", $"The file \"{fileName}\": {error.English}"));

    private static DocumentProblem New(string code, string fileName, string chinese, string english) =>
        new(code, new BilingualText($"文件“{fileName}”{chinese}", $"The file \"{fileName}\" {english}"));

    private static DocumentProblem Wrong(string code, string fileName, string chinese, string english) =>
        New(code, fileName, $"{chinese}，不能作为自评表读取。{AcceptedChinese}", $"{english} and can't be read as a form. {AcceptedEnglish}");

    internal static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
