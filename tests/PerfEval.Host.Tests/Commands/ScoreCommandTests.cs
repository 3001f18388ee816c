using System.Text.Json.Nodes;
using PerfEval.Documents.Templates;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Interchange;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring;

namespace PerfEval.Host.Tests.Commands;

public class ScoreCommandTests
{
    private const string Dawukou = "002-01-dawukou-political-legal";
    private const string Qiaokou = "000-01-qiaokou-overall";
    private const string LegalAid = "004-08-legal-aid";

    public static TheoryData<string> Seeds => Samples.Ids;

    [Fact]
    public void Sixteen_published_forms_lie_beside_the_program() => Assert.Equal(16, Samples.Ids.Count);

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Every_published_form_is_scored_into_one_object_with_exactly_the_agreed_keys(string id)
    {
        CommandRun run = await CommandRun.Of("score", Samples.File(id), "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
        JsonObject json = JsonNode.Parse(run.Output)!.AsObject();
        Assert.Equal(["form", "policy", "rows", "budget", "total", "grade", "findings"], Keys(json));
        Assert.All(json["rows"]!.AsArray(), row => Assert.Equal(
            ["row", "kind", "ratio", "points", "score", "derivedPoints", "derivedScore", "selfScore", "verdict", "explanation", "findings"], Keys(row)));
        Assert.Equal(["rate", "points", "score"], Keys(json["budget"]));
        Assert.Equal(["declared", "rule", "official", "floor", "available", "provisionalPoints"], Keys(json["total"]));
        Assert.All(json["findings"]!.AsArray(), finding => Assert.Equal(["code", "severity", "row", "message"], Keys(finding)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Every_value_printed_is_of_the_agreed_type(string id)
    {
        JsonObject json = JsonNode.Parse((await CommandRun.Of("score", Samples.File(id), "--json")).Output)!.AsObject();
        SelfEvaluationForm form = Samples.Form(id);

        Assert.Equal(form.Id, (string)json["form"]!);
        Assert.Equal(form.Policy, (string)json["policy"]!);
        Assert.Equal(form.Indicators.Count, json["rows"]!.AsArray().Count);
        for (int i = 0; i < form.Indicators.Count; i++)
        {
            JsonNode row = json["rows"]![i]!;
            Assert.Equal(i, (int)row["row"]!);
            Assert.Contains((string)row["kind"]!, Enum.GetValues<RowKind>().Select(k => k.KebabCase()));
            Assert.Contains((string)row["verdict"]!, Enum.GetValues<Verdict>().Select(v => v.KebabCase()));
            Assert.True(row["ratio"] is null || (decimal)row["ratio"]! is >= 0 and <= 1);
            Assert.NotEqual("", (string)row["explanation"]!);
            Assert.All(row["findings"]!.AsArray(), code => Assert.Matches("^PE[0-9]{4}$", (string)code!));
            AssertNumbers(row, "points", "score", "derivedPoints", "derivedScore", "selfScore");
        }

        AssertNumbers(json["budget"]!, "rate", "points", "score");
        AssertNumbers(json["total"]!, "declared", "rule", "official", "floor", "available", "provisionalPoints");
        Assert.Contains((string?)json["grade"], (string[])["excellent", "good", "fair", "poor"]);
        Assert.All(json["findings"]!.AsArray(), finding =>
        {
            Assert.Contains((string)finding!["severity"]!, (string[])["error", "warning", "information"]);
            Assert.Contains(" / ", (string)finding["message"]!, StringComparison.Ordinal);
            Assert.True(finding["row"] is null || (int)finding["row"]! < form.Indicators.Count);
        });
    }

    [Fact]
    public async Task Several_forms_make_one_array_in_their_order()
    {
        CommandRun run = await CommandRun.Of("score", Samples.File(LegalAid), Samples.File(Dawukou), "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal([LegalAid, Dawukou], JsonNode.Parse(run.Output)!.AsArray().Select(f => (string)f!["form"]!));
    }

    [Fact]
    public async Task Without_json_a_reviewer_reads_each_rows_explanation()
    {
        CommandRun run = await CommandRun.Of("score", Samples.File(Dawukou));
        string text = string.Concat(run.Output.Where(c => !char.IsWhiteSpace(c)));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("自评偏高", text, StringComparison.Ordinal);
        Assert.Contains("141÷195×1=0.72", text, StringComparison.Ordinal);
        Assert.Contains("35÷64.22=54.5%×10=5.45", text, StringComparison.Ordinal);
        Assert.Contains("official87.43", text, StringComparison.Ordinal);
        Assert.Contains("PE1023应更正", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Derived_points_are_marked_as_derived()
    {
        CommandRun run = await CommandRun.Of("score", Samples.File(Qiaokou));

        Assert.Contains("推算 4.00", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_printed_line_is_wider_than_a_log()
    {
        CommandRun run = await CommandRun.Of("score", Samples.File(Qiaokou), Samples.File("003-05-training"));

        Assert.All(run.Output.Split('\n'), line => Assert.True(Cells(line) <= 160, line));
    }

    [Fact]
    public async Task What_a_stranger_wrote_can_not_steer_the_terminal()
    {
        using var folder = new TestFolder();
        SelfEvaluationForm form = Samples.Form(LegalAid) with { Title = "\u001b[2J[red]标题[/]\u0007" };
        CommandRun run = await CommandRun.Of("score", folder.Write("form.json", FormJson.Write(form)));

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.DoesNotContain('\u0007', run.Output);
        Assert.Contains("[red]标题[/]", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Dawukou)]
    [InlineData(LegalAid)]
    [InlineData("003-01-community-correction")]
    public async Task A_workbook_scores_as_the_form_it_was_filled_from(string id)
    {
        using var folder = new TestFolder();
        byte[] workbook = TemplateWorkbook.Write(Samples.Form(id), new TemplateOptions { CampaignTitle = "自评" });
        CommandRun fromBook = await CommandRun.Of("score", folder.Write("form.xlsx", workbook), "--json");
        CommandRun fromJson = await CommandRun.Of("score", Samples.File(id), "--json");

        Assert.Equal("", fromBook.Error);
        Assert.Equal(Totals(fromJson), Totals(fromBook));
    }

    [Fact]
    public async Task Another_policy_scores_on_request_and_is_named()
    {
        CommandRun run = await CommandRun.Of("score", Samples.File(LegalAid), "--policy", "mof-2020-10", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("mof-2020-10", (string)JsonNode.Parse(run.Output)!["policy"]!);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task A_policy_of_another_year_scores_on_request_with_a_note()
    {
        CommandRun run = await CommandRun.Of("score", Samples.File(LegalAid), "--policy", "dawukou-project-2020", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("2021 年度", run.Error, StringComparison.Ordinal);
        Assert.Contains("the form is of 2021", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_names_a_policy_of_another_year_is_refused()
    {
        using var folder = new TestFolder();
        SelfEvaluationForm form = Samples.Form(LegalAid) with { BudgetYear = 2024 };

        await AssertRefused([folder.Write("form.json", FormJson.Write(form))], "适用于预算年度 2021 至 2021", "name it by --policy");
    }

    [Fact]
    public async Task A_form_that_names_a_policy_for_another_kind_of_form_is_refused()
    {
        using var folder = new TestFolder();
        SelfEvaluationForm form = Samples.Form(Qiaokou) with { Policy = "mof-2020-10" };

        await AssertRefused([folder.Write("form.json", FormJson.Write(form))], "整体支出", "overall expenditure");
    }

    [Fact]
    public async Task A_missing_file_is_refused() => await AssertRefused(["nowhere.json"], "没有这个文件", "no such file");

    [Fact]
    public async Task A_folder_is_refused() => await AssertRefused([Samples.Folder], "是目录", "a folder");

    [Fact]
    public async Task What_is_no_form_is_refused()
    {
        using var folder = new TestFolder();

        await AssertRefused([folder.Write("form.json", "{\"id\": 5}")], "form.json", "$.id");
        await AssertRefused([folder.Write("form.xlsx", "not a workbook")], "form.xlsx", "纯文本", "plain text");
        await AssertRefused([folder.Write("empty.docx", string.Empty)], "empty.docx", "0 字节", "0 bytes");
    }

    [Fact]
    public async Task A_form_without_policy_is_refused_with_those_that_there_are()
    {
        using var folder = new TestFolder();
        string file = folder.Write("form.json", FormJson.Write(Samples.Form(LegalAid) with { Policy = null }));

        await AssertRefused([file], "没有写明评分标准", "names no policy", "mof-2020-10");
        Assert.Equal(0, (await CommandRun.Of("score", file, "--policy", "ezhou-project-2021")).ExitCode);
    }

    [Fact]
    public async Task An_unknown_policy_is_refused_with_those_that_there_are() =>
        await AssertRefused([Samples.File(LegalAid), "--policy", "no-such"], "“no-such”", "\"no-such\"", string.Join(", ", PolicyCatalog.BuiltIn.Ids));

    [Fact]
    public async Task One_unusable_file_of_several_leaves_no_half_an_answer_and_names_all_that_is_wrong() =>
        await AssertRefused(["one.json", Samples.File(LegalAid), "two.json"], "one.json", "two.json");

    [Fact]
    public async Task Without_a_file_the_command_line_is_unusable()
    {
        Assert.Equal(2, (await CommandRun.Of("score")).ExitCode);
        Assert.Equal(2, (await CommandRun.Of("score", Samples.File(LegalAid), "--colour")).ExitCode);
    }

    private static async Task AssertRefused(string[] arguments, params string[] reasons)
    {
        CommandRun run = await CommandRun.Of(["score", .. arguments, "--json"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.All(reasons, reason => Assert.Contains(reason, run.Error, StringComparison.Ordinal));
    }

    private static void AssertNumbers(JsonNode node, params string[] keys) =>
        Assert.All(keys, key => Assert.True(node[key] is null || node[key]!.GetValueKind() == System.Text.Json.JsonValueKind.Number, key));

    private static IEnumerable<string> Keys(JsonNode? node) => node!.AsObject().Select(p => p.Key);

    private static string Totals(CommandRun run)
    {
        JsonNode json = JsonNode.Parse(run.Output)!;
        return $"{json["budget"]!.ToJsonString()} {json["total"]!.ToJsonString()} {json["grade"]}";
    }

    private static int Cells(string line) => line.TrimEnd('\r').Sum(c => c >= 0x2E80 ? 2 : 1);
}
