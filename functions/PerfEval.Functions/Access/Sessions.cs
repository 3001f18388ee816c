using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using PerfEval.Pages;

namespace PerfEval.Functions.Access;

/// <summary>
/// Sign-in cookies and anti-forgery tokens. Both are signed with a key from configuration, so that every instance reads
/// what another one wrote, and nothing is kept in a process's memory.
/// </summary>
public sealed class Sessions(IOptions<PerfEvalOptions> options, TimeProvider time)
{
    /// <summary>The cookie's name.</summary>
    internal const string CookieName = "perfeval-session";

    private const string VisitorCookieName = "perfeval-visitor";
    private const string AntiForgeryName = "antiForgery";
    private static readonly TimeSpan Life = TimeSpan.FromHours(12);

    /// <summary>Signs somebody in on this browser.</summary>
    internal void SignIn(HttpContext http, Role role, string? name)
    {
        long until = (time.GetUtcNow() + Life).ToUnixTimeSeconds();
        string who = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(name ?? string.Empty));
        string content = string.Create(
            CultureInfo.InvariantCulture, $"{until}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}.{role}.{who}");
        http.Response.Cookies.Append(CookieName, $"{content}.{Sign("session", content)}", Cookie(http, Life));
    }

    /// <summary>Signs out on this browser.</summary>
    internal static void SignOut(HttpContext http) => http.Response.Cookies.Append(CookieName, string.Empty, Cookie(http, TimeSpan.Zero));

    /// <summary>Who is signed in on the browser that sent the request; <see langword="null"/> where nobody is.</summary>
    internal Caller? Find(HttpRequest request)
    {
        string? cookie = request.Cookies[CookieName];
        int cut = cookie?.LastIndexOf('.') ?? -1;
        if (cut <= 0)
        {
            return null;
        }

        string content = cookie![..cut];
        string[] parts = content.Split('.');
        if (!Matches("session", content, cookie[(cut + 1)..])
            || parts.Length != 4
            || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out long until)
            || time.GetUtcNow().ToUnixTimeSeconds() >= until
            || !Enum.TryParse(parts[2], out Role role))
        {
            return null;
        }

        string name = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[3]));
        return new Caller(role, name.Length == 0 ? null : name, content, MayPostToApi: false);
    }

    /// <summary>
    /// The hidden field of a form that is shown to somebody who isn't signed in: bound to a cookie of this browser, so that
    /// another site can't sign it in as somebody else.
    /// </summary>
    internal AntiForgeryField VisitorAntiForgery(HttpContext http)
    {
        string? visitor = http.Request.Cookies[VisitorCookieName];
        if (string.IsNullOrEmpty(visitor))
        {
            visitor = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
            http.Response.Cookies.Append(VisitorCookieName, visitor, Cookie(http, Life));
        }

        return AntiForgery(VisitorSubject(visitor));
    }

    /// <summary>Whether a post carries the field that this browser's visitor was given.</summary>
    internal bool IsGenuineVisitor(IFormCollection form, HttpRequest request) =>
        request.Cookies[VisitorCookieName] is { Length: > 0 } visitor && IsGenuine(form, VisitorSubject(visitor));

    /// <summary>The hidden field of a form that <paramref name="subject"/>, a session or a unit's token, may post.</summary>
    internal AntiForgeryField AntiForgery(string subject) => new(AntiForgeryName, Sign("anti-forgery", subject));

    /// <summary>Whether a post carries the field that <paramref name="subject"/> was given.</summary>
    internal bool IsGenuine(IFormCollection form, string subject) => Matches("anti-forgery", subject, form[AntiForgeryName].ToString());

    // A visitor chooses the cookie; it must not be able to pass for a session or a unit's token.
    private static string VisitorSubject(string visitor) => $"visitor\n{visitor}";

    private static CookieOptions Cookie(HttpContext http, TimeSpan life) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        MaxAge = life,
        Path = "/",
    };

    private bool Matches(string purpose, string content, string signature) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(purpose, content)), Encoding.UTF8.GetBytes(signature));

    private string Sign(string purpose, string content)
    {
        byte[] key = Convert.FromBase64String(options.Value.LinkKey);
        return Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{purpose}\n{content}")));
    }
}
