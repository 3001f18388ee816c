using System.Globalization;
using PerfEval.Documents.Writing;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Templates;

/// <summary>The second sheet: how to fill the form in and how it will be scored, in plain Chinese.</summary>
internal static class InstructionSheet
{
    private static readonly CellStyle Heading = new() { Size = 16, Bold = true, Horizontal = "center" };
    private static readonly CellStyle Section = new() { Size = 11, Bold = true, Fill = "F2F5FA" };
    private static readonly CellStyle Body = new() { Size = 11, Vertical = "top", Format = CellStyle.TextFormat };

    public static SheetContent Build(SelfEvaluationForm form, FormLayout layout, TemplateOptions options)
    {
        var sheet = new SheetContent(SheetNames.Instructions) { Widths = [96], Protected = true };
        int row = 0;
        Add(SheetNames.Instructions, Heading);
        Add(options.CampaignTitle, Body with { Horizontal = "center" });
        Add("基本信息", Section);
        Add($"单位：{form.Unit}", Body);
        if (form.ProjectName is not null)
        {
            Add($"项目：{form.ProjectName}", Body);
        }

        Add($"表号：{form.Id}", Body);
        if (options.DueDate is { } due)
        {
            Add(string.Create(CultureInfo.InvariantCulture, $"报送截止日期：{due.Year}年{due.Month}月{due.Day}日（含当日）"), Body);
        }

        if (options.Contact is { } contact)
        {
            Add($"咨询：{contact}", Body);
        }

        Add("怎样填写", Section);
        foreach (string line in Steps(layout))
        {
            Add(line, Body);
        }

        Add("怎样评分", Section);
        foreach (string line in options.ScoringNotes.Count > 0 ? options.ScoringNotes : DefaultScoring)
        {
            Add(line, Body);
        }

        return sheet;

        void Add(string text, CellStyle style)
        {
            sheet.Text(row, 0, text, style);
            sheet.Heights[row++] = Math.Max(18, TextMetrics.Height(text, 96, style.Size));
        }
    }

    private static IReadOnlyList<string> DefaultScoring { get; } =
    [
        "定量指标由系统按指标值和完成值复核：越高越好的指标，完成值达到指标值得满分，未达到的按“完成值÷指标值×分值”计；越低越好的指标相反。得分不超过分值。",
        "定性指标按“达成、部分达成、未达成”三档对应的分值区间复核，自评得分应落在所选档次的区间内。",
        "系统不能判定的指标由财政部门人工复核。自评得分、系统复核得分和人工复核得分并列保存，互不覆盖。",
    ];

    private static IEnumerable<string> Steps(FormLayout layout)
    {
        yield return "1. 只填浅黄色单元格；其余单元格由财政部门下发，已锁定。请不要改动指标名称、指标值和分值，改动会被系统发现并逐格列出。";
        yield return "2. 实际完成值请填数值和单位，与指标值同口径，例如指标值为“≥400件”，完成值填“593件”；不要填“100%”代替数量。";
        yield return "3. 定性指标请填达成情况（达成预期指标、部分达成预期指标、未达成预期指标），可从下拉列表选择。";
        if (layout.Find(Reading.TableRole.Reason) is not null)
        {
            yield return "4. 未完成或偏差较大的指标，请在本行写明原因和改进措施，两者都要有；“无”不算说明。";
        }
        else
        {
            yield return "4. 未完成或偏差较大的指标，请在表下的原因分析和改进措施栏中写明，两者都要有；“无”不算说明。";
        }

        yield return "5. 填好后保存为 .xlsx，在收到的链接中上传。上传后会立即列出问题和所在单元格，可以反复修改、重新上传，以最后一次为准。";
    }
}
