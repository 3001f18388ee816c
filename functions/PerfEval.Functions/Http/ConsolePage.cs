using Microsoft.AspNetCore.Http;
using PerfEval.Functions.Access;
using PerfEval.Pages;

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

    /// <summary>The language that the request asks for.</summary>
    internal static Language LanguageOf(HttpRequest request) => Languages.Parse(request.Query[LanguageName]);

    /// <summary>This page in the other language.</summary>
    internal static string SwitchAddress(HttpRequest request, Language language) =>
        $"{request.Path}?{LanguageName}={(language == Language.English ? Language.Chinese : Language.English).Tag()}";
}
