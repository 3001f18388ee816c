using System.Globalization;
using PerfEval.Documents.Writing;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring;

namespace PerfEval.Documents.Templates;

/// <summary>The second sheet: how to fill the form in and how it will be scored, in plain Chinese.</summary>
internal static class InstructionSheet
{
    /// <summary>What A4 takes unscaled: LibreOffice does not shrink a sheet of one column to its page.</summary>
    private const double Width = 78;

    private static readonly CellStyle Heading = new() { Size = 16, Bold = true, Horizontal = "center" };
    private static readonly CellStyle Section = new() { Size = 11, Bold = true, Fill = "F2F5FA" };
    private static readonly CellStyle Body = new() { Size = 11, Vertical = "top", Format = CellStyle.TextFormat };

    public static SheetContent Build(SelfEvaluationForm form, FormLayout layout, TemplateOptions options, ScoringPolicy? policy)
    {
        var sheet = new SheetContent(SheetNames.Instructions) { Widths = [Width], Protected = true };
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
        foreach (string line in Scoring(policy))
        {
            Add(line, Body);
        }

        return sheet;

        void Add(string text, CellStyle style)
        {
            sheet.Text(row, 0, text, style);
            sheet.Heights[row++] = Math.Max(18, TextMetrics.Height(text, Width, style.Size));
        }
    }

    private static IEnumerable<string> Scoring(ScoringPolicy? policy)
    {
        yield return "1. 定量指标由系统按指标值（A）和完成值（B）复核：越高越好的指标，B 达到 A 得满分，否则得分＝分值×B÷A；越低越好的指标，B 不超过 A 得满分，否则得分＝分值×A÷B。得分不超过分值，不为负数。";
        if (policy is null)
        {
            yield return "2. 定性指标按达成、部分达成、未达成三档对应的分值区间复核；系统不能判定的指标由财政部门人工复核。";
            yield break;
        }

        string tiers = string.Join("；", policy.Tiers.Select(t => $"{(t.Words.Count > 0 ? t.Words[0] : "")}：分值的 {Percent(t.Lower)} 至 {Percent(t.Upper)}"));
        yield return $"2. 定性指标按档次复核，自评得分应落在所选档次的区间内。{tiers}。";
        string column = policy.Budget.Denominator == BudgetColumn.Initial ? "年初预算数" : "全年预算数";
        yield return $"3. 预算执行率 {Plain(policy.Budget.Points)} 分：执行率＝全年执行数÷{column}，得分＝执行率×分值，以分值为限，只看资金总额一行。";
        yield return $"4. 完成值超过指标值 {Percent(policy.OvershootThreshold)} 以上的，请说明原因。";
        string grades = string.Join("；", policy.Grades.Select(g => $"{Plain(g.From)} 分起为{GradeName(g.Grade)}"));
        yield return $"5. 满分 {Plain(policy.Total)} 分。等级：{grades}。";
        yield return "6. 自评得分、系统复核得分和人工复核得分并列保存，互不覆盖。表右侧“试算”栏按同样规则随填随算，仅供参考，不作为填报内容；空白表示须由人工评定，或这种写法要上传后才能识别。";
    }

    private static string Percent(decimal share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static string Plain(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string GradeName(Grade grade) => grade switch
    {
        Grade.Excellent => "优",
        Grade.Good => "良",
        Grade.Fair => "中",
        _ => "差",
    };

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
