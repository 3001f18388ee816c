using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace PerfEval.Functions.Access;

/// <summary>Whom App Service authentication says that a request is from.</summary>
/// <param name="Id">Names them for good.</param>
/// <param name="Name">Their name.</param>
/// <param name="Role">The highest of the application's roles that they were given.</param>
internal sealed record ClientPrincipal(string Id, string? Name, Role? Role)
{
    /// <summary>The header that App Service sets, base64 of JSON.</summary>
    public const string Header = "X-MS-CLIENT-PRINCIPAL";

    private const string IdHeader = "X-MS-CLIENT-PRINCIPAL-ID";
    private const string NameHeader = "X-MS-CLIENT-PRINCIPAL-NAME";
    private const string RoleClaim = "roles";

    /// <summary>Reads the headers; <see langword="null"/> where they name nobody.</summary>
    public static ClientPrincipal? Of(HttpRequest request)
    {
        string text = request.Headers[Header].ToString();
        if (text.Length == 0)
        {
            return null;
        }

        try
        {
            using var principal = JsonDocument.Parse(Convert.FromBase64String(text));
            string roleClaim = Text(principal.RootElement, "role_typ") ?? RoleClaim;
            Role? role = null;
            string? id = request.Headers[IdHeader].ToString() is { Length: > 0 } given ? given : null;
            foreach (JsonElement claim in principal.RootElement.GetProperty("claims").EnumerateArray())
            {
                string? kind = Text(claim, "typ");
                string? value = Text(claim, "val");
                if ((kind == roleClaim || kind == RoleClaim) && Enum.TryParse(value, ignoreCase: true, out Role one) && Enum.IsDefined(one) && !(one < role))
                {
                    role = one;
                }

                id ??= kind is "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier" or "sub" ? value : null;
            }

            string name = request.Headers[NameHeader].ToString();
            return id is null ? null : new ClientPrincipal(id, name.Length == 0 ? null : name, role);
        }
        catch (Exception e) when (e is FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
