using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PerfEval.Pages.Tests;

public sealed class PageAssetsTests
{
    public static TheoryData<string> Addresses => [.. PageAssets.All.Select(a => a.Address)];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task An_asset_is_found_by_its_address_with_or_without_the_folder(string address)
    {
        Assert.True(PageAssets.TryGet(address, out PageAsset? asset));
        Assert.True(PageAssets.TryGet(address[PageAssets.Folder.Length..], out PageAsset? same));
        Assert.Same(asset, same);
        Assert.True(asset.Content.Length > 0);

        // The gallery refers to them.
        string folder = Path.Combine(AppContext.BaseDirectory, "gallery", "assets");
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, Path.GetFileName(address)), asset.Content);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("site.css")]
    [InlineData("/assets/site.0000000000000000.css")]
    [InlineData("../Texts.zh.json")]
    [InlineData("Texts.zh.json")]
    public void Nothing_else_is_found(string? path)
    {
        Assert.False(PageAssets.TryGet(path, out PageAsset? asset));
        Assert.Null(asset);
    }

    [Fact]
    public async Task Every_page_refers_to_assets_that_exist()
    {
        foreach (string name in PageGallery.Names)
        {
            IHtmlDocument document = HtmlRules.Parse(await PageGallery.RenderAsync(name, Language.Chinese));
            Assert.All(document.QuerySelectorAll("script[src]"), script => Assert.True(PageAssets.TryGet(script.GetAttribute("src"), out _)));
            Assert.All(document.QuerySelectorAll("link[href]"), link => Assert.True(PageAssets.TryGet(link.GetAttribute("href"), out _)));
        }
    }

    [Fact]
    public void The_style_sheet_loads_nothing_from_elsewhere()
    {
        Assert.True(PageAssets.TryGet(PageAssets.StyleAddress, out PageAsset? style));
        string text = Encoding.UTF8.GetString(style.Content.Span);
        Assert.DoesNotContain("url(", text, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", text, StringComparison.Ordinal);
    }
}
