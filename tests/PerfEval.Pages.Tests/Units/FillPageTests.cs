using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PerfEval.Pages.Units;

namespace PerfEval.Pages.Tests.Units;

public sealed class FillPageTests
{
    [Fact]
    public async Task What_was_typed_stands_in_its_field_and_what_was_issued_is_no_field()
    {
        IHtmlDocument document = await Read(Samples.Fill);
        Assert.Equal("141件", Input(document, OnlineFields.Actual(0)));
        Assert.Equal("128.03", Input(document, OnlineFields.Executed(0)));
        Assert.Equal("无其他说明", document.QuerySelector($"textarea[name='{OnlineFields.Section(1)}']")!.TextContent);
        Assert.Equal(string.Empty, Input(document, OnlineFields.Actual(1)));
        Assert.Null(document.QuerySelector($"[name='{OnlineFields.AdjustedBudget(0)}']"));
        Assert.NotNull(document.QuerySelector($"[name='{OnlineFields.AdjustedBudget(1)}']"));
        Assert.Equal("≥195件", TableReading.Cell(document, "法律援助案件数", "指标值"));
    }

    [Fact]
    public async Task The_score_so_far_stands_in_parts_that_a_script_may_replace_one_for_each_row()
    {
        IHtmlDocument document = await Read(Samples.Fill);
        Assert.Equal("/u/abc/forms/219003-02/fill/score", document.QuerySelector("form.fill")!.GetAttribute("data-live"));
        string[] parts = [.. document.QuerySelectorAll("[data-part]").Select(p => p.GetAttribute("data-part")!)];
        Assert.Equal(["totals", "budget", "row-0", "row-1", "row-2", "row-3", "findings"], parts);
        Assert.Contains("正向指标：141 ÷ 195 × 1 = 0.72", document.QuerySelector("[data-part=row-0]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(document.QuerySelectorAll("[data-part] input, [data-part] textarea"));
    }

    [Fact]
    public async Task The_contact_saves_or_files_and_a_section_only_saves()
    {
        Assert.Equal([OnlineFields.Save, OnlineFields.Submit], Acts(await Read(Samples.Fill)));
        Assert.Equal([OnlineFields.Save], Acts(await Read(Samples.Fill with { CanSubmit = false })));
    }

    [Fact]
    public async Task The_version_goes_along_with_what_is_typed()
    {
        IHtmlDocument document = await Read(Samples.Fill);
        Assert.Equal("3", document.QuerySelector($"form.fill input[name={OnlineFields.Version}]")!.GetAttribute("value"));
        Assert.Contains("法律援助科", document.Content(), StringComparison.Ordinal);
        Assert.Contains("此后已有第 1 次报送", document.Content(), StringComparison.Ordinal);
    }

    private static string[] Acts(IHtmlDocument document) =>
        [.. document.QuerySelectorAll($"form.fill button[name={OnlineFields.Act}]").Select(b => b.GetAttribute("value")!)];

    private static string Input(IHtmlDocument document, string name) => document.QuerySelector($"input[name='{name}']")!.GetAttribute("value") ?? string.Empty;

    private static Task<IHtmlDocument> Read(FillModel model) => PageReading.UnitAsync<FillPage, FillModel>(model);
}
