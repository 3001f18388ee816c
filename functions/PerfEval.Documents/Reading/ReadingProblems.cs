using PerfEval.Domain.Texts;

namespace PerfEval.Documents.Reading;

/// <summary>What is to be said about cells of a form that was read; codes PD2xxx.</summary>
internal static class ReadingProblems
{
    private const int ShownCharacters = 40;

    public static DocumentProblem Unplaced(CellAddress cell, string text) => new("PD2001", new BilingualText(
        $"单元格 {cell} 的内容“{Short(text)}”不属于表中任何栏目，没有读入。如属填报内容，请移到相应栏目。",
        $"Cell {cell} holds \"{Short(text)}\", which belongs to no column of the form and was not read. If it is part of the answer, move it to its column."),
        cell, ProblemSeverity.Warning);

    public static DocumentProblem FormulaWithoutResult(CellAddress cell) => new("PD2002", new BilingualText(
        $"单元格 {cell} 是公式，但文件中没有保存计算结果。请用 Excel 或 WPS 打开并保存一次，或直接填写数值。",
        $"Cell {cell} is a formula whose result is not in the file. Open and save the file once in Excel or WPS, or type the value."),
        cell, ProblemSeverity.Warning);

    public static DocumentProblem ErrorValue(CellAddress cell, string text) => new("PD2003", new BilingualText(
        $"单元格 {cell} 显示错误值 {text}，请检查公式或直接填写。",
        $"Cell {cell} shows the error {text}; check its formula or type the value."),
        cell, ProblemSeverity.Warning);

    public static DocumentProblem PersonLeftOut(CellAddress cell) => new("PD2004", new BilingualText(
        $"单元格 {cell} 的填表人、联系电话等个人信息不读入系统。",
        $"Cell {cell} names a person or a telephone number; these are not taken over."),
        cell, ProblemSeverity.Notice);

    public static DocumentProblem NoYear(CellAddress cell) => new("PD2005", new BilingualText(
        $"从 {cell} 开始的表没有写明年度，应在标题下写“（2025年度）”。",
        $"The form at {cell} does not name its budget year; write it below the title as （2025年度）."),
        cell, ProblemSeverity.Warning);

    public static DocumentProblem NoUnit(CellAddress cell) => new("PD2006", new BilingualText(
        $"从 {cell} 开始的表没有单位名称（单位名称、实施单位或主管部门均为空）。",
        $"The form at {cell} names no unit (单位名称, 实施单位 and 主管部门 are all empty)."),
        cell, ProblemSeverity.Warning);

    public static DocumentProblem HiddenSheet(string sheet) => new("PD2007", new BilingualText(
        $"隐藏的工作表“{sheet}”含有自评表，没有读入。如需上报，请取消隐藏。",
        $"The hidden sheet \"{sheet}\" holds a form, which was not read. Unhide it if it is to be filed."),
        new CellAddress(sheet, "A1"), ProblemSeverity.Warning);

    public static DocumentProblem SheetWithoutForm(string sheet) => new("PD2008", new BilingualText(
        $"工作表“{sheet}”中没有自评表，没有读入。",
        $"The sheet \"{sheet}\" holds no self-evaluation form and was not read."),
        new CellAddress(sheet, "A1"), ProblemSeverity.Notice);

    public static DocumentProblem HiddenRow(CellAddress cell) => new("PD2009", new BilingualText(
        $"{cell} 所在的行被隐藏，其内容已照常读入。",
        $"The row of {cell} is hidden; its content was read all the same."),
        cell, ProblemSeverity.Notice);

    public static DocumentProblem DuplicateForm(CellAddress cell, CellAddress first) => new("PD2010", new BilingualText(
        $"从 {cell} 开始的表与从 {first} 开始的是同一份表，但内容不同。请只保留要上报的一份。",
        $"The form at {cell} is the same form as the one at {first} with other content. Keep the one to be filed."),
        cell, ProblemSeverity.Error);

    public static DocumentProblem FormsTouch(CellAddress one, CellAddress other) => new("PD2011", new BilingualText(
        $"{one} 和 {other} 是左右并排的两份表，看不出一份到哪一列为止，因此都没有读入。请在两份表之间留出一个空列，或改为上下排列、分放在不同的工作表。",
        $"{one} and {other} are headings of two forms side by side, and nothing tells in which column one ends, so neither was read. Leave an empty column between them, or put one below the other or on a sheet of its own."),
        other, ProblemSeverity.Error);

    private static string Short(string text)
    {
        string line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= ShownCharacters ? line : line[..ShownCharacters] + "…";
    }
}
