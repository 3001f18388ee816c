using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace PerfEval.Functions.Access;

/// <summary>The keys that the bureau signs in with, one a role. Only their hashes are known here.</summary>
public sealed class BureauKey(IOptions<PerfEvalOptions> options)
{
    /// <summary>The role of <paramref name="key"/>, in a time that does not tell how much of it is right; <see langword="null"/> where it is none.</summary>
    internal Role? RoleOf(string key)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(key.Trim()));
        Role? role = null;
        foreach ((Role one, string known) in new[]
        {
            (Role.Viewer, options.Value.ViewerKeyHash), (Role.Reviewer, options.Value.ReviewerKeyHash), (Role.Operator, options.Value.OperatorKeyHash),
        })
        {
            if (known.Length > 0 && CryptographicOperations.FixedTimeEquals(hash, Convert.FromHexString(known)))
            {
                role = one;
            }
        }

        return role;
    }
}
