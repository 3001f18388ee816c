using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace PerfEval.Embedded.Blobs;

/// <summary>
/// Signs and verifies links. A delegation key is derived from a secret kept in the data folder and the key's own period,
/// so links outlive the process; deleting the secret ends them all.
/// </summary>
internal sealed class BlobLinks(byte[] secret, TimeProvider time)
{
    private const string Version = "1";
    private const string Form = "yyyy-MM-ddTHH:mm:ssZ";

    private static readonly TimeSpan LongestKey = TimeSpan.FromDays(7);

    /// <summary>The signed parameters, in the order in which they are signed.</summary>
    private static readonly string[] Signed = ["sv", "sp", "st", "se", "skt", "ske", "rscc", "rscd", "rsce", "rscl", "rsct"];

    /// <summary>Opens the links of a data folder, making their secret where there is none.</summary>
    public static BlobLinks Open(string folder, TimeProvider time)
    {
        string file = Path.Combine(folder, "link.key");
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(folder);
            string aside = $"{file}.new";
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using (var stream = new FileStream(aside, options))
            {
                stream.Write(RandomNumberGenerator.GetBytes(32));
                stream.Flush(flushToDisk: true);
            }

            File.Move(aside, file);
        }

        return new BlobLinks(File.ReadAllBytes(file), time);
    }

    /// <summary>A key for links between two instants, which are cut to seconds.</summary>
    public UserDelegationKey Key(DateTimeOffset? startsOn, DateTimeOffset expiresOn)
    {
        DateTimeOffset now = time.GetUtcNow();
        DateTimeOffset from = startsOn ?? now;
        if (startsOn is { Offset.Ticks: not 0 } || expiresOn.Offset != TimeSpan.Zero)
        {
            throw new ArgumentException("The period of a delegation key is given in UTC.", nameof(expiresOn));
        }

        if (expiresOn <= from || expiresOn <= now || expiresOn > now + LongestKey)
        {
            throw BlobErrors.Of(400, "InvalidXmlNodeValue", $"A delegation key ends within {LongestKey.TotalDays} days from now, not at {expiresOn:o}.");
        }

        return BlobsModelFactory.UserDelegationKey(
            "embedded", "embedded", from, expiresOn, "b", Version, Convert.ToBase64String(KeyOf(Text(from), Text(expiresOn))));
    }

    /// <summary>The query of a link to a blob.</summary>
    /// <exception cref="InvalidOperationException">The builder says nothing of permissions or the link's end.</exception>
    public static string Sign(string container, string name, BlobSasBuilder builder, UserDelegationKey key)
    {
        if (string.IsNullOrEmpty(builder.Permissions) || builder.ExpiresOn == default)
        {
            throw new InvalidOperationException("A link needs permissions and an end.");
        }

        var query = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["sv"] = Version,
            ["sp"] = builder.Permissions,
            ["st"] = builder.StartsOn == default ? null : Text(builder.StartsOn),
            ["se"] = Text(builder.ExpiresOn),
            ["skt"] = Text(key.SignedStartsOn),
            ["ske"] = Text(key.SignedExpiresOn),
            ["rscc"] = builder.CacheControl,
            ["rscd"] = builder.ContentDisposition,
            ["rsce"] = builder.ContentEncoding,
            ["rscl"] = builder.ContentLanguage,
            ["rsct"] = builder.ContentType,
        };
        byte[] signature = Signature(Convert.FromBase64String(key.Value), container, name, item => query[item]);
        var text = new QueryBuilder(Signed.Where(item => !string.IsNullOrEmpty(query[item])).Select(item => KeyValuePair.Create(item, query[item]!)))
        {
            { "sr", "b" },
            { "sig", Convert.ToBase64String(signature) },
        };
        return text.ToString();
    }

    /// <summary>The permissions of a link, or null where it is not valid now.</summary>
    public string? Permissions(string container, string name, IQueryCollection query)
    {
        if (query["sv"] != Version
            || !Convert.TryFromBase64String(query["sig"].ToString(), new byte[64], out int length)
            || length != HMACSHA256.HashSizeInBytes)
        {
            return null;
        }

        byte[] expected = Signature(KeyOf(query["skt"].ToString(), query["ske"].ToString()), container, name, item => query[item]);
        if (!CryptographicOperations.FixedTimeEquals(expected, Convert.FromBase64String(query["sig"].ToString())))
        {
            return null;
        }

        // What is signed was written here, so the dates are dates.
        DateTimeOffset now = time.GetUtcNow();
        bool begun = Date(query["skt"]!) <= now && (string.IsNullOrEmpty(query["st"]) || Date(query["st"]!) <= now);
        bool ended = Date(query["se"]!) <= now || Date(query["ske"]!) <= now;
        return begun && !ended ? query["sp"].ToString() : null;
    }

    private byte[] KeyOf(string from, string until) =>
        HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{Version}\n{from}\n{until}"));

    private static byte[] Signature(byte[] key, string container, string name, Func<string, string?> value)
    {
        // Each with its length, so that nothing can be moved from one into its neighbour.
        IEnumerable<string> lines = Signed.Select(item => value(item) ?? "").Prepend(name).Prepend(container)
            .Select(line => $"{line.Length.ToString(CultureInfo.InvariantCulture)}:{line}");
        return HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Join('\n', lines)));
    }

    private static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    private static DateTimeOffset Date(string text) =>
        DateTimeOffset.ParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
