using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using PerfEval.Documents;
using PerfEval.Domain.Forms;
using PerfEval.Scenarios.Support;
using static PerfEval.Scenarios.Support.Plans;

namespace PerfEval.Scenarios.Units;

/// <summary>A unit's workbook, there and back: what is wrong comes with its cell, and in the unit's own file.</summary>
public sealed class MarkedFileTests
{
    private const int Row = 2;

    [Fact]
    public async Task A_wrong_workbook_comes_back_marked_and_the_mended_one_shows_what_changed()
    {
        await using Installation county = await FilingAsync();
        byte[] right = Workbooks.Fill(await county.TemplateAsync(Second, Adviser), SampleForms.Filled(Adviser));
        CellAddress cell = Workbooks.Cells(right)[FormPlace.Indicator(Row, FormColumn.Actual)];
        byte[] wrong = Workbooks.Type(right, new Dictionary<CellAddress, string?> { [cell] = "80&" });
        JsonNode first = await FileAsync(county, wrong, "第一稿.xlsx");

        // The problem is told with its cell, on the API and on the page, and marked in the file.
        JsonNode problem = first["findings"]!.AsArray().First(f => (string?)f!["cell"] == cell.ToString())!;
        Assert.Contains("80&", (string)problem["chinese"]!, StringComparison.Ordinal);
        Assert.Contains($"单元格 {cell.Reference}", await county.PageAsync($"/u/{county.Token(Second)}/forms/{Adviser}/results/1"), StringComparison.Ordinal);
        byte[] marked = await county.DownloadAsync((string)first["marked"]!);
        Assert.Contains("80&", Workbooks.Comments(marked, cell.Sheet)[cell.Reference], StringComparison.Ordinal);
        Assert.Contains(cell.Reference, Workbooks.List(marked), StringComparison.Ordinal);

        // The same marked file, mended in the place that it names, is taken, and its marks are no change.
        string mended = SampleForms.Filled(Adviser).Indicators[Row].Actual!;
        JsonNode second = await FileAsync(county, Workbooks.Type(marked, new Dictionary<CellAddress, string?> { [cell] = mended }), "第二稿.xlsx");
        JsonNode change = Assert.Single(second["changes"]!.AsArray())!;
        Assert.Equal((cell.ToString(), "80&", mended), ((string?)change["cell"], (string?)change["was"], (string?)change["now"]));
        Assert.DoesNotContain(second["findings"]!.AsArray(), f => ((string)f!["chinese"]!).Contains("80&", StringComparison.Ordinal));

        string page = await county.PageAsync($"/u/{county.Token(Second)}/forms/{Adviser}/results/2");
        Assert.Contains("与第 1 次报送相比的修改", page, StringComparison.Ordinal);
        Assert.Contains("80&amp;", page, StringComparison.Ordinal);
        JsonNode seen = (await county.Bureau.GetAsync(Submission(2))).Done().Json;
        Assert.Equal(second["changes"]!.ToJsonString(), seen["changes"]!.ToJsonString());
        Assert.Equal("Accepted", (string?)(await county.Bureau.AcceptAsync(Second, Adviser)).Done().Json["state"]);
    }

    [Fact]
    public async Task A_returned_form_carries_the_reviewer_s_words_for_the_unit_and_for_the_bureau()
    {
        await using Installation county = await FilingAsync();
        byte[] sent = Workbooks.Fill(await county.TemplateAsync(Second, Adviser), SampleForms.Filled(Adviser));
        JsonNode filed = await FileAsync(county, sent, "表.xlsx");
        Assert.Equal(sent, await county.DownloadAsync((string)filed["file"]!));

        (await county.Bureau.ReturnAsync(Second, Adviser, "请补充佐证材料\n第3行：数字与附件不符")).Done();

        byte[] marked = await county.DownloadAsync((string)filed["marked"]!);
        Assert.Contains("退回意见：请补充佐证材料", Workbooks.List(marked), StringComparison.Ordinal);
        CellAddress cell = Workbooks.Cells(sent)[FormPlace.Indicator(Row, FormColumn.Actual)];
        Assert.Contains("数字与附件不符", Workbooks.Comments(marked, cell.Sheet)[cell.Reference], StringComparison.Ordinal);
        Assert.Equal(marked, await county.Bureau.DownloadAsync($"{Submission(1)}/marked.xlsx"));
        Assert.Equal(sent, await county.Bureau.DownloadAsync($"{Submission(1)}/file"));
    }

    [Fact]
    public async Task The_workbook_of_another_project_is_refused_and_comes_back_marked_where_it_says_so()
    {
        await using Installation county = await FilingAsync();
        byte[] other = await county.TemplateAsync(First, Correction);
        CellAddress cell = Workbooks.Cells(other)[FormPlace.Header("项目名称")];

        Answer answer = await county.UploadAsync(Second, Adviser, other, "别的表.xlsx");
        Assert.Equal((HttpStatusCode.Conflict, "another-form"), (answer.Status, answer.Code));
        byte[] marked = await county.DownloadAsync((string)answer.Json["links"]!["marked"]!);
        Assert.Contains("法律顾问管理工作经费", Workbooks.Comments(marked, cell.Sheet)[cell.Reference], StringComparison.Ordinal);
        string page = await county.PageAsync((string)answer.Json["links"]!["page"]!);
        Assert.Contains($"单元格 {cell}", page, StringComparison.Ordinal);
        Assert.Contains("/marked.xlsx", page, StringComparison.Ordinal);

        // Again, it is the same refusal, and nothing more is kept.
        await county.ChangesNothingAsync(c => c.UploadAsync(Second, Adviser, other, "别的表.xlsx"));
        Assert.Equal("Issued", (string?)(await county.Bureau.FormAsync(Adviser))["state"]);
    }

    [Fact]
    public async Task A_file_that_can_not_be_opened_is_not_kept_and_the_page_says_that_there_is_no_marked_copy()
    {
        await using Installation county = await FilingAsync();
        byte[] hostile = Encoding.UTF8.GetBytes("PK\u0003\u0004 no archive");
        Answer answer = await county.ChangesNothingAsync(c => c.UploadAsync(Second, Adviser, hostile, "表.xlsx"));
        Assert.Equal((HttpStatusCode.BadRequest, "unreadable-file"), (answer.Status, answer.Code));
        Assert.Null(answer.Json["links"]);

        Answer page = await county.ChangesNothingAsync(c => c.PostFileAsync(Second, Adviser, hostile, "表.xlsx"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("没有可供下载的标注文件", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_that_the_page_refuses_leads_to_a_page_with_its_problems()
    {
        await using Installation county = await FilingAsync();
        Answer page = await county.PostFileAsync(Second, Adviser, await county.TemplateAsync(First, Correction), "别的表.xlsx");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("文件未被采用", page.Text, StringComparison.Ordinal);
        Assert.Contains("/marked.xlsx", page.Text, StringComparison.Ordinal);
    }

    private static string Submission(int revision) => $"/api/campaigns/{Plans.Bureau}/{Campaign}/forms/{Second}/{Adviser}/submissions/{revision}";

    private static async Task<Installation> FilingAsync()
    {
        Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        return county;
    }

    /// <summary>Files it, and reads what came of it.</summary>
    private static async Task<JsonNode> FileAsync(Installation county, byte[] file, string name)
    {
        Answer taken = (await county.UploadAsync(Second, Adviser, file, name)).Done();
        await county.SettleAsync();
        return (await county.GetAsync((string)taken.Json["status"]!)).Done().Json;
    }
}
