namespace PerfEval.Functions.Access;

/// <summary>Addresses of this site, so that a link into it can't be made to lead out of it.</summary>
internal static class LocalAddress
{
    /// <summary>The address where it is a path of this site, else <c>/</c>.</summary>
    public static string Of(string? address) =>
        address is ['/', not ('/' or '\\'), ..] or "/" && !address.Any(char.IsControl) ? address : "/";
}
