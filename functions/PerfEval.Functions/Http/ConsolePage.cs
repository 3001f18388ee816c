using Microsoft.AspNetCore.Http;
using PerfEval.Functions.Access;
using PerfEval.Pages;
using PerfEval.Pages.Access;

namespace PerfEval.Functions.Http;

/// <summary>The frame around the bureau's pages.</summary>
public sealed class ConsolePage(Sessions sessions)
{
    /// <summary>The query's name for the language, and the cookie's.</summary>
    internal const string LanguageName = "lang";

    internal PageContext Frame(HttpRequest request, string bureauName, IReadOnlyList<PageLink>? trail = null, IReadOnlyList<PageMessage>? messages = null)
    {
        Language language = LanguageOf(request);
        string? session = sessions.Find(request);
        return new PageContext
        {
            Language = language,
            BureauName = bureauName,
            HomeAddress = "/",
            LanguageSwitchAddress = SwitchAddress(request, language),
            Person = session is null ? null : new SignedInPerson("财政局 / bureau", "/sign-out"),
            AntiForgery = session is null ? null : sessions.AntiForgery(session),
            Trail = trail ?? [],
            Messages = messages ?? [],
        };
    }

    /// <summary>The frame around the page on which somebody signs in.</summary>
    internal PageContext VisitorFrame(HttpRequest request) =>
        Frame(request, SignInHttp.Nobody) with { AntiForgery = sessions.VisitorAntiForgery(request.HttpContext) };

    /// <summary>The page for an address that leads nowhere.</summary>
    internal Task<IResult> NotFoundAsync(HttpRequest request) =>
        PageResult.OfAsync<ErrorPage, ErrorModel>(
            Frame(request, SignInHttp.Nobody), new ErrorModel(ErrorKind.NotFound), StatusCodes.Status404NotFound);

    /// <summary>Whether a post of a signed-in browser was meant by its user.</summary>
    internal async Task<bool> IsGenuineAsync(HttpRequest request, CancellationToken cancellation) =>
        sessions.Find(request) is { } session && sessions.IsGenuine(await request.ReadFormAsync(cancellation), session);

    /// <summary>A refusal as the message above a page.</summary>
    internal static PageMessage Message(Refusal refusal) => new(
        PageMessageKind.Problem,
        refusal.Errors[0].Message,
        [.. refusal.Errors.Skip(1).Select(e => e.Message)]);

    /// <summary>The language that the request asks for.</summary>
    internal static Language LanguageOf(HttpRequest request) => Languages.Parse(request.Query[LanguageName]);

    /// <summary>This page in the other language.</summary>
    internal static string SwitchAddress(HttpRequest request, Language language) =>
        $"{request.Path}?{LanguageName}={(language == Language.English ? Language.Chinese : Language.English).Tag()}";
}
