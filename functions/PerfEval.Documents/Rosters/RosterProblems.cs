using PerfEval.Domain.Texts;

namespace PerfEval.Documents.Rosters;

/// <summary>What can be wrong with a roster; codes PD40xx.</summary>
internal static class RosterProblems
{
    public static DocumentProblem SheetMissing(string sheet) => New("PD4001", null,
        $"名册中没有工作表“{sheet}”。请使用 roster new 生成的空白名册，不要改动工作表名称。",
        $"The roster has no sheet \"{sheet}\". Use the empty roster that roster new writes, and keep its sheet names.");

    public static DocumentProblem ColumnMissing(string sheet, string heading) => New("PD4002", new CellAddress(sheet, "A1"),
        $"工作表“{sheet}”没有“{heading}”列。请恢复该列的标题。",
        $"The sheet \"{sheet}\" has no column \"{heading}\". Restore its heading.");

    public static DocumentProblem Required(CellAddress cell, string heading) => New("PD4003", cell,
        $"{cell} 的“{heading}”没有填写，此列必填。", $"{cell}: \"{heading}\" is empty, and every row needs it.");

    public static DocumentProblem BadCode(CellAddress cell, string heading, string text) => New("PD4004", cell,
        $"{cell} 的“{heading}”为“{text}”，只能用字母、数字、- 和 _，不超过 64 个字符。",
        $"{cell}: \"{heading}\" is \"{text}\"; letters, digits, - and _ are accepted, at most 64 characters.");

    public static DocumentProblem Duplicate(CellAddress cell, string heading, string text) => New("PD4005", cell,
        $"{cell} 的“{heading}”“{text}”重复，请只保留一行。", $"{cell}: \"{heading}\" \"{text}\" occurs twice; keep one row.");

    public static DocumentProblem Unknown(CellAddress cell, string heading, string text, string sheet) => New("PD4006", cell,
        $"{cell} 的“{heading}”“{text}”在“{sheet}”表中不存在。", $"{cell}: \"{heading}\" \"{text}\" is not on the sheet \"{sheet}\".");

    public static DocumentProblem UnknownPolicy(CellAddress cell, string text, string known) => New("PD4007", cell,
        $"{cell} 的评分标准“{text}”不存在，可用：{known}。", $"{cell}: there is no policy \"{text}\"; accepted are {known}.");

    public static DocumentProblem NotANumber(CellAddress cell, string heading, string text) => New("PD4008", cell,
        $"{cell} 的“{heading}”为“{text}”，应为不小于 0 的数。", $"{cell}: \"{heading}\" is \"{text}\"; a number of at least 0 is accepted.");

    public static DocumentProblem BadYear(CellAddress cell, string text) => New("PD4009", cell,
        $"{cell} 的预算年度“{text}”不是四位数的年度，例如 2025。", $"{cell}: the budget year \"{text}\" is not a year of four digits such as 2025.");

    public static DocumentProblem BadMail(CellAddress cell, string text) => New("PD4010", cell,
        $"{cell} 的邮箱“{text}”无效，应形如 name@example.org。", $"{cell}: \"{text}\" is no mail address such as name@example.org.");

    public static DocumentProblem BadScope(CellAddress cell, string text) => New("PD4011", cell,
        $"{cell} 的类型“{text}”应为“项目支出”或“整体支出”。", $"{cell}: the scope \"{text}\" is neither 项目支出 nor 整体支出.");

    public static DocumentProblem PointsSum(CellAddress cell, string sum, string total, string budget) => New("PD4012", cell,
        $"{cell} 所在的表：指标分值与预算执行分值（{budget}）合计 {sum}，应为 {total}。",
        $"The form at {cell}: the points of its indicators and its budget ({budget}) sum to {sum}; {total} is required.");

    public static DocumentProblem NoForms(CellAddress cell, string code) => New("PD4013", cell,
        $"{cell} 的单位“{code}”没有自评表，请在“项目”表中补充或删去该单位。",
        $"{cell}: the unit \"{code}\" has no form; add one on the sheet 项目 or remove the unit.", ProblemSeverity.Warning);

    public static DocumentProblem NoIndicators(CellAddress cell) => New("PD4014", cell,
        $"{cell} 所在的表没有指标，请在“指标”表中补充。", $"The form at {cell} has no indicators; add them on the sheet 指标.");

    public static DocumentProblem Conflict(CellAddress cell, string heading, string text, string? before) => New("PD4015", cell,
        $"{cell} 的“{heading}”为“{text}”，与同一单位或同一份表前面的行（{Quoted(before, "空白")}）不一致。请改为一致，或只在首行填写。",
        $"{cell}: \"{heading}\" is \"{text}\", and an earlier row of the same unit or form says {Quoted(before, "nothing")}. Make them agree, or fill it in on the first row alone.");

    public static DocumentProblem BadExtraKind(CellAddress cell, string text) => New("PD4016", cell,
        $"{cell} 的补充类别“{text}”应为“表头”“说明栏”或“备注”。", $"{cell}: the kind \"{text}\" is none of 表头, 说明栏 and 备注.");

    public static DocumentProblem BrokenCsv(string fileName, BilingualText reason) => New("PD4017", null,
        $"文件“{fileName}”没有读完：{reason.Chinese}请改正后重新上传，或使用 .xlsx 名册。",
        $"The file \"{fileName}\" was not read to its end: {reason.English} Correct it and upload it again, or use an .xlsx roster.");

    /// <summary>What other uploads accept is not what a roster is.</summary>
    public static DocumentProblem NotARoster(DocumentProblem problem) => problem with
    {
        Message = new BilingualText(
            $"{problem.Message.Chinese}名册须为 roster new 生成的 .xlsx 工作簿，或每个指标一行的 CSV。",
            $"{problem.Message.English} A roster is the .xlsx workbook that roster new writes, or a CSV with a row per indicator."),
    };

    public static DocumentProblem More(int count) => New("PD4099", null,
        $"还有 {count} 个问题未列出，请先改正以上问题。", $"{count} further problems are not listed; correct these first.");

    private static string Quoted(string? text, string none) => text is null ? none : $"“{text}”";

    private static DocumentProblem New(string code, CellAddress? cell, string chinese, string english, ProblemSeverity severity = ProblemSeverity.Error) =>
        new(code, new BilingualText(chinese, english), cell, severity);
}
