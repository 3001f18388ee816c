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

    private static readonly TimeSpan LanguageLife = TimeSpan.FromDays(365);

    internal PageContext Frame(HttpRequest request, string bureauName, IReadOnlyList<PageLink>? trail = null, IReadOnlyList<PageMessage>? messages = null)
    {
        Language language = LanguageOf(request);
        Caller? caller = Caller.Of(request);
        return new PageContext
        {
            Language = language,
            BureauName = bureauName,
            HomeAddress = "/",
            LanguageSwitchAddress = SwitchAddress(request, language),
            Person = caller is null ? null : new SignedInPerson(NameOf(caller, language), caller.Session is null || caller.IsByPlatform ? null : "/sign-out"),
            AntiForgery = caller?.Session is { } session ? sessions.AntiForgery(session) : null,
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

    /// <summary>The page for somebody whose role does not reach so far.</summary>
    internal Task<IResult> ForbiddenAsync(HttpRequest request) =>
        PageResult.OfAsync<ErrorPage, ErrorModel>(
            Frame(request, SignInHttp.Nobody), new ErrorModel(ErrorKind.Forbidden), StatusCodes.Status403Forbidden);

    /// <summary>Whether who sent the request may call what asks for <paramref name="role"/>: pages show no button that would be refused.</summary>
    internal static bool May(HttpRequest request, Role role) => Caller.Of(request)?.Role >= role;

    /// <summary>Whether a post of a signed-in browser was meant by its user.</summary>
    internal async Task<bool> IsGenuineAsync(HttpRequest request, CancellationToken cancellation) =>
        Caller.Of(request)?.Session is { } session && sessions.IsGenuine(await request.ReadFormAsync(cancellation), session);

    /// <summary>A refusal as the message above a page.</summary>
    internal static PageMessage Message(Refusal refusal) => new(
        PageMessageKind.Problem,
        refusal.Errors[0].Message,
        [.. refusal.Errors.Skip(1).Select(e => e.Message)]);

    /// <summary>The language that the request asks for, or asked for last: a link carries it once, and the browser keeps it.</summary>
    internal static Language LanguageOf(HttpRequest request)
    {
        string asked = request.Query[LanguageName].ToString();
        if (asked.Length == 0)
        {
            return Languages.Parse(request.Cookies[LanguageName]);
        }

        Language language = Languages.Parse(asked);
        if (request.HttpContext.Items.TryAdd(LanguageName, language))
        {
            request.HttpContext.Response.Cookies.Append(
                LanguageName,
                language.Tag(),
                new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = request.IsHttps, Path = "/", MaxAge = LanguageLife });
        }

        return language;
    }

    /// <summary>This page in the other language; <see langword="null"/> for one that answers a post, whose address can't be asked for.</summary>
    internal static string? SwitchAddress(HttpRequest request, Language language)
    {
        if (!HttpMethods.IsGet(request.Method))
        {
            return null;
        }

        string other = (language == Language.English ? Language.Chinese : Language.English).Tag();
        IEnumerable<string> query = request.Query
            .Where(q => q.Key != LanguageName)
            .SelectMany(q => q.Value.Select(v => $"{Uri.EscapeDataString(q.Key)}={Uri.EscapeDataString(v ?? string.Empty)}"))
            .Append($"{LanguageName}={other}");
        return $"{request.Path}?{string.Join('&', query)}";
    }

    private static string NameOf(Caller caller, Language language)
    {
        string role = (caller.Role, language) switch
        {
            (Role.Operator, Language.English) => "operator",
            (Role.Operator, _) => "经办",
            (Role.Reviewer, Language.English) => "reviewer",
            (Role.Reviewer, _) => "复核",
            (Role.Viewer, Language.English) => "viewer",
            (Role.Viewer, _) => "查看",
            (_, Language.English) => "no role",
            _ => "未授权",
        };
        return caller.Name is { } name ? $"{name} · {role}" : role;
    }
}
