using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PerfEval.Pages.Access;

namespace PerfEval.Pages.Tests.Access;

public sealed class SignInPageTests
{
    [Fact]
    public async Task The_key_is_never_shown()
    {
        IHtmlDocument document = await PageReading.UnitAsync<SignInPage, SignInModel>(new SignInModel("/sign-in", "/campaigns"));
        IElement key = document.QuerySelector("input[name=key]")!;
        Assert.Equal("password", key.GetAttribute("type"));
        Assert.False(key.HasAttribute("value"));
        Assert.False(key.HasAttribute("aria-invalid"));
    }

    [Fact]
    public async Task A_refusal_is_said_at_the_field()
    {
        IHtmlDocument document = await PageReading.UnitAsync<SignInPage, SignInModel>(new SignInModel("/sign-in", WasRefused: true));
        IElement key = document.QuerySelector("input[name=key]")!;
        Assert.Equal("true", key.GetAttribute("aria-invalid"));
        Assert.Contains("key-error", key.GetAttribute("aria-describedby")!, StringComparison.Ordinal);
        Assert.Equal("密钥不正确，请核对后重新输入。", document.GetElementById("key-error")!.TextContent);
    }
}
