using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace PerfEval.Functions.Mail.Events;

/// <summary>The signature of SendGrid's event webhook: ECDSA over the timestamp and the body as they came.</summary>
public sealed class WebhookSignature(IOptions<PerfEvalOptions> options, TimeProvider time)
{
    // SendGrid tells what it could not deliver again for a day. A copy replayed within it does no harm: events count once.
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(1);

    /// <summary>Whether SendGrid signed this body within the last day.</summary>
    internal bool IsGenuine(string? signature, string? timestamp, ReadOnlySpan<byte> body)
    {
        byte[] key = new byte[256];
        if (!Convert.TryFromBase64String(options.Value.SendGridWebhookKey, key, out int keyLength)
            || keyLength == 0
            || signature is null
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
            || Math.Abs(time.GetUtcNow().ToUnixTimeSeconds() - (double)seconds) > Oldest.TotalSeconds)
        {
            return false;
        }

        byte[] signed = [.. Encoding.UTF8.GetBytes(timestamp), .. body];
        byte[] given = new byte[signature.Length];
        if (!Convert.TryFromBase64String(signature, given, out int length))
        {
            return false;
        }

        using var ecdsa = ECDsa.Create();
        try
        {
            ecdsa.ImportSubjectPublicKeyInfo(key.AsSpan(0, keyLength), out _);
            return ecdsa.VerifyData(signed, given.AsSpan(0, length), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
