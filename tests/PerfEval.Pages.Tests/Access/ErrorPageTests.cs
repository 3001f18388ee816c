using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PerfEval.Pages.Access;

namespace PerfEval.Pages.Tests.Access;

public sealed class ErrorPageTests
{
    [Theory]
    [InlineData(ErrorKind.BadRequest, 400, "请求无法识别")]
    [InlineData(ErrorKind.Forbidden, 403, "没有权限")]
    [InlineData(ErrorKind.NotFound, 404, "找不到页面")]
    [InlineData(ErrorKind.LinkExpired, 410, "链接不能使用")]
    [InlineData(ErrorKind.TooLarge, 413, "文件太大")]
    [InlineData(ErrorKind.TooMany, 429, "操作过于频繁")]
    [InlineData(ErrorKind.Failure, 500, "系统出错")]
    public async Task It_says_what_happened_and_what_to_do(ErrorKind kind, int status, string heading)
    {
        var model = new ErrorModel(kind);
        Assert.Equal(status, model.Status);
        IHtmlDocument document = await PageReading.UnitAsync<ErrorPage, ErrorModel>(model);
        Assert.Equal(heading, document.QuerySelector("h1")!.TextContent);
        Assert.Equal("怎么办", document.QuerySelector("h2")!.TextContent);
        Assert.NotEmpty(document.QuerySelector("h2")!.NextElementSibling!.TextContent);
    }

    [Fact]
    public async Task A_failure_gives_the_number_to_ask_by_and_whom()
    {
        IHtmlDocument document = await PageReading.UnitAsync<ErrorPage, ErrorModel>(new ErrorModel(ErrorKind.Failure, Samples.HelpDesk, "7f3a-0c21"));
        Assert.Equal("7f3a-0c21", document.QuerySelector("code")!.TextContent);
        Assert.NotNull(document.QuerySelector("a[href='mailto:jxk@example.org']"));
    }

    [Fact]
    public async Task It_leads_back_where_there_is_a_way()
    {
        Assert.NotNull((await PageReading.UnitAsync<ErrorPage, ErrorModel>(new ErrorModel(ErrorKind.TooLarge, BackAddress: "/u/abc"))).QuerySelector("main a[href='/u/abc']"));
        Assert.NotNull((await PageReading.BureauAsync<ErrorPage, ErrorModel>(new ErrorModel(ErrorKind.NotFound))).QuerySelector("main a[href='/']"));
        Assert.Null((await PageReading.UnitAsync<ErrorPage, ErrorModel>(new ErrorModel(ErrorKind.NotFound))).QuerySelector("main a"));
    }
}
