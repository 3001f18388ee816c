using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PerfEval.Pages.Campaigns;

namespace PerfEval.Pages.Tests.Campaigns;

public sealed class CampaignListPageTests
{
    [Fact]
    public async Task A_campaign_leads_to_its_page_and_shows_how_far_it_is()
    {
        IHtmlDocument document = await PageReading.BureauAsync<CampaignListPage, CampaignListModel>(Samples.Campaigns);
        Assert.NotNull(document.QuerySelector("a[href='/campaigns/szs/2021']"));
        Assert.Equal("报送期", TableReading.Cell(document, "2020年度司法行政绩效自评工作", "阶段"));
        Assert.Equal("2020, 2021", TableReading.Cell(document, "2020年度司法行政绩效自评工作", "预算年度"));
        Assert.Equal("11/17", TableReading.Cell(document, "2020年度司法行政绩效自评工作", "已报/应报"));
    }

    [Fact]
    public async Task Who_may_launch_is_led_to_it_and_who_may_not_is_not()
    {
        IHtmlDocument may = await PageReading.BureauAsync<CampaignListPage, CampaignListModel>(Samples.Campaigns);
        Assert.NotNull(may.QuerySelector("main a[href='/launch']"));
        IHtmlDocument mayNot = await PageReading.BureauAsync<CampaignListPage, CampaignListModel>(Samples.Campaigns with { LaunchAddress = null });
        Assert.Null(mayNot.QuerySelector("main a[href='/launch']"));
    }

    [Fact]
    public async Task Signing_out_is_a_form_and_not_a_link()
    {
        IHtmlDocument document = await PageReading.BureauAsync<CampaignListPage, CampaignListModel>(Samples.Campaigns);
        Assert.NotNull(document.QuerySelector(".masthead form[method=post][action='/sign-out'] button"));
        Assert.Null(document.QuerySelector("a[href='/sign-out']"));
    }
}
