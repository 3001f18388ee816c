using Microsoft.AspNetCore.Http;

namespace PerfEval.Functions.Access;

/// <summary>Who of the bureau sent a request.</summary>
/// <param name="Role">What they may do; <see langword="null"/> for somebody whom the platform knows and nobody gave a role.</param>
/// <param name="Name">Their name, where they gave one or the platform knows it.</param>
/// <param name="Session">What their pages' forms are bound to; <see langword="null"/> for a program with a key.</param>
/// <param name="MayPostToApi">Whether the request itself proves that it was meant; a browser's cookie does not.</param>
internal sealed record Caller(Role? Role, string? Name, string? Session, bool MayPostToApi)
{
    /// <summary>What the session of somebody begins with whom the platform signed in.</summary>
    public const string ByPlatform = "principal\n";

    private const string ItemName = "perfeval-caller";

    /// <summary>Whether the platform signed them in, and signs them out.</summary>
    public bool IsByPlatform => Session?.StartsWith(ByPlatform, StringComparison.Ordinal) == true;

    /// <summary>The caller as the audit log names them.</summary>
    public string Actor => Name is null ? RoleName : $"{RoleName} {Name}";

    private string RoleName => Role?.ToString().ToLowerInvariant() ?? "nobody";

    /// <summary>The caller of a request that was let in; else an operator, which is whom the program acts for.</summary>
    public static string ActorOf(HttpRequest request) => Of(request)?.Actor ?? BureauAccess.Operator;

    /// <summary>The caller that was found for a request.</summary>
    public static Caller? Of(HttpRequest request) => request.HttpContext.Items.TryGetValue(ItemName, out object? found) ? found as Caller : null;

    /// <summary>Notes the caller for what handles the request.</summary>
    public void Note(HttpContext http) => http.Items[ItemName] = this;
}
