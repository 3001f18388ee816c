using PerfEval.Domain.Campaigns;

namespace PerfEval.Pages.Tests;

internal static partial class Samples
{
    /// <summary>The anti-forgery field that <see cref="HtmlRules"/> looks for.</summary>
    public static AntiForgeryField Token => new("__token", "token-1");

    /// <summary>A unit's page: nobody is signed in.</summary>
    public static PageContext UnitContext => new()
    {
        BureauName = "石嘴山市财政局",
        LanguageSwitchAddress = "/u/abc?lang=en",
        AntiForgery = Token,
    };

    /// <summary>A page of the bureau's console.</summary>
    public static PageContext BureauContext => new()
    {
        BureauName = "石嘴山市财政局",
        HomeAddress = "/",
        LanguageSwitchAddress = "/?lang=en",
        Person = new SignedInPerson("操作员", "/sign-out"),
        AntiForgery = Token,
        Trail = [new PageLink("绩效自评工作", "/"), new PageLink("2020年度司法行政绩效自评工作", "/campaigns/szs/2021")],
    };

    public static Contact HelpDesk => new() { Name = "市财政局绩效管理科", Email = "jxk@example.org", Phone = "0952-000 0000" };

    public static string Hostile => "<script>alert('1')</script>\" onclick=\"x";

    public static DateTimeOffset Instant(int month, int day, int hour, int minute = 0) => new(2021, month, day, hour, minute, 0, TimeSpan.FromHours(8));
}
