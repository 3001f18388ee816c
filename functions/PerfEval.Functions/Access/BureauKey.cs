using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace PerfEval.Functions.Access;

/// <summary>The key that the bureau signs in with. Only its hash is known here.</summary>
public sealed class BureauKey(IOptions<PerfEvalOptions> options)
{
    /// <summary>Whether <paramref name="key"/> is the key, in a time that does not tell how much of it is right.</summary>
    internal bool Matches(string key) =>
        CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(key.Trim())), Convert.FromHexString(options.Value.OperatorKeyHash));
}
