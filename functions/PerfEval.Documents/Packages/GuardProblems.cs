using System.Globalization;
using PerfEval.Domain.Texts;

namespace PerfEval.Documents.Packages;

/// <summary>Why a package is refused before it is read; codes PD11xx.</summary>
internal static class GuardProblems
{
    public static DocumentProblem FileTooLarge(string fileName, long limit) => New("PD1101", fileName,
        $"超过 {limit >> 20} MB。自评表一般不到 1 MB，请删去图片等附加内容后上传。",
        $"is larger than {limit >> 20} MB. A form is below 1 MB as a rule; remove pictures and the like and upload it again.");

    public static DocumentProblem TooManyEntries(string fileName, int count, int limit) => New("PD1102", fileName,
        $"内含 {Number(count)} 个部件，超过上限 {Number(limit)} 个，不是正常的工作簿或文档。",
        $"holds {Number(count)} parts, more than the limit of {Number(limit)}; it is no ordinary workbook or document.");

    public static DocumentProblem Limit(string fileName, string part, BilingualText limit) => New("PD1103", fileName,
        $"超出读取上限（{part}）：{limit.Chinese}请将自评表复制到新工作簿，另存为 .xlsx 后上传。",
        $"goes beyond what is read ({part}): {limit.English} Copy the form to a new workbook, save it as .xlsx and upload that.");

    public static DocumentProblem UnsafeName(string fileName, string name) => New("PD1104", fileName,
        $"内含名称不安全的部件“{Show(name)}”，已拒收。请用 Excel 或 WPS 打开，另存为 .xlsx 后上传。",
        $"holds a part with the unsafe name \"{Show(name)}\" and was refused. Open it in Excel or WPS, save it as .xlsx and upload that.");

    public static DocumentProblem DuplicateName(string fileName, string name) => New("PD1105", fileName,
        $"内含重名部件“{Show(name)}”，内容不明确，已拒收。请用 Excel 或 WPS 打开，另存为 .xlsx 后上传。",
        $"holds the part \"{Show(name)}\" twice and was refused as ambiguous. Open it in Excel or WPS, save it as .xlsx and upload that.");

    public static DocumentProblem EncryptedEntry(string fileName, string name) => New("PD1106", fileName,
        $"的部件“{Show(name)}”已加密，系统不能读取。请清除密码后重新保存上传。",
        $"holds the encrypted part \"{Show(name)}\" and can't be read. Remove the password, save it and upload it again.");

    public static DocumentProblem Nested(string fileName, string part) => New("PD1107", fileName,
        $"内嵌了压缩包（{Show(part)}），已拒收。请删除内嵌文件后上传；佐证材料请另行上传。",
        $"holds another archive ({Show(part)}) and was refused. Remove embedded files; upload supporting documents by themselves.");

    public static DocumentProblem Active(string fileName, ActiveKind kind, string part) => kind switch
    {
        ActiveKind.Macro => New("PD1108", fileName,
            $"含有宏（{Show(part)}），为安全起见不接收。请另存为不带宏的“Excel 工作簿（*.xlsx）”后上传。",
            $"holds macros ({Show(part)}), which are not accepted. Save it as \"Excel Workbook (*.xlsx)\" without macros and upload that."),
        ActiveKind.Control => New("PD1109", fileName,
            $"含有控件或加载项（{Show(part)}），不接收。请删除控件后重新保存上传。",
            $"holds controls or add-ins ({Show(part)}), which are not accepted. Remove them, save it and upload it again."),
        ActiveKind.Embedded => New("PD1110", fileName,
            $"内嵌了其他文件（OLE 对象，{Show(part)}），不接收。请删除内嵌对象后上传；佐证材料请另行上传。",
            $"holds an embedded file (OLE object, {Show(part)}), which is not accepted. Remove it; upload supporting documents by themselves."),
        ActiveKind.ExternalLink => New("PD1111", fileName,
            $"引用了其他文件（{Show(part)}）。请在“数据—编辑链接”中断开链接，改为数值后上传。",
            $"refers to another file ({Show(part)}). Break the links under Data, Edit Links, so that values remain, and upload it again."),
        _ => New("PD1112", fileName,
            $"内含程序（{Show(part)}），已拒收。",
            $"holds a program ({Show(part)}) and was refused."),
    };

    public static DocumentProblem ExternalTarget(string fileName, string target) => New("PD1113", fileName,
        $"引用了文件之外的内容（{Show(target)}）。请断开链接后上传；网页链接（http、https）和邮件地址不受影响。",
        $"refers to something outside of it ({Show(target)}). Break the link and upload it again; links to web pages and mail addresses may stay.");

    public static DocumentProblem Dde(string fileName, string part) => New("PD1114", fileName,
        $"含有调用其他程序的公式或域（DDE，{Show(part)}），已拒收。请改为数值后上传。",
        $"holds a formula or field that calls another program (DDE, {Show(part)}) and was refused. Put values in its place and upload it again.");

    public static DocumentProblem Dtd(string fileName, string part) => New("PD1115", fileName,
        $"的部件“{Show(part)}”含有 DTD 或实体声明，Office 文件中不应出现，已拒收。",
        $"holds a DTD or entity declarations in \"{Show(part)}\", which no Office file has, and was refused.");

    public static DocumentProblem TooDeep(string fileName, string part, int limit) => New("PD1116", fileName,
        $"的部件“{Show(part)}”嵌套超过 {Number(limit)} 层，不是正常的工作簿或文档，已拒收。",
        $"nests more than {Number(limit)} levels in \"{Show(part)}\"; it is no ordinary workbook or document and was refused.");

    public static DocumentProblem BadXml(string fileName, string part, int line) => New("PD1117", fileName,
        $"已损坏：部件“{Show(part)}”第 {Number(line)} 行不是有效的 XML。请用 Excel 或 WPS 打开，另存为 .xlsx 后重新上传。",
        $"is damaged: \"{Show(part)}\" is not valid XML at line {Number(line)}. Open it in Excel or WPS, save it as .xlsx and upload it again.");

    private static DocumentProblem New(string code, string fileName, string chinese, string english) =>
        new(code, new BilingualText($"文件“{fileName}”{chinese}", $"The file \"{fileName}\" {english}"));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Show(string text)
    {
        string shown = string.Concat(text.Select(c => char.IsControl(c) ? '?' : c));
        return shown.Length <= 80 ? shown : shown[..80] + "…";
    }
}
