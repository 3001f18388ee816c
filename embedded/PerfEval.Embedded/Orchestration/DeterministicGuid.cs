using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PerfEval.Embedded.Orchestration;

/// <summary>Ids that depend only on instance, step and count, so that a replay makes the same ones.</summary>
internal static class DeterministicGuid
{
    /// <summary>A version 8 UUID (RFC 9562, section 5.8) from a SHA-256 hash.</summary>
    public static Guid Create(string instanceId, DateTime step, int count)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{instanceId}\n{step:O}\n{count}");
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(name), hash);
        Span<byte> id = hash[..16];
        id[6] = (byte)((id[6] & 0x0F) | 0x80);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true);
    }
}
