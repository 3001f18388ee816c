using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PerfEval.Domain.Campaigns;

namespace PerfEval.Functions.Storage;

/// <summary>Builds table keys: parts of <see cref="KeyText"/> joined by <c>~</c>, numbers padded so that they sort.</summary>
internal static class TableKey
{
    /// <summary>The buckets that a campaign's units are spread over.</summary>
    public const string Buckets = "0123456789abcdef";

    public static string Join(params ReadOnlySpan<string> parts) => string.Join('~', parts);

    /// <summary>First hex digit of SHA-256 of the unit's code.</summary>
    public static char Bucket(string unit) => Hash(unit)[0];

    public static string Partition(CampaignKey key) => Join(key.Bureau, key.Campaign);

    /// <summary>The partition that holds a unit's rows.</summary>
    public static string Partition(CampaignKey key, string unit) => Partition(key, Bucket(unit));

    public static string Partition(CampaignKey key, char bucket) => Join(key.Bureau, key.Campaign, bucket.ToString());

    /// <summary>The bounds of all partitions of a campaign: from the first, inclusive, to the second, exclusive.</summary>
    public static (string From, string To) Range(CampaignKey key) => (Partition(key, '0'), Join(key.Bureau, key.Campaign, "g"));

    /// <summary>
    /// The bounds of the rows whose first part is <paramref name="part"/>: from the first, inclusive, to the second,
    /// exclusive. No part holds <c>~</c>, so a second one sorts after them all, and <c>unit-1</c> is not within <c>unit</c>.
    /// </summary>
    public static (string From, string To) RowRange(string part) => ($"{part}~", $"{part}~~");

    /// <summary>Units by the partition that holds them, each partition's in the order of their codes.</summary>
    public static IEnumerable<(string Partition, string[] Units)> ByPartition(CampaignKey key, IEnumerable<string> units) =>
        units.Distinct(StringComparer.Ordinal)
            .GroupBy(unit => Partition(key, unit), StringComparer.Ordinal)
            .Select(group => (group.Key, group.Order(StringComparer.Ordinal).ToArray()));

    public static string Padded(int number, int width = 6) => number.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');

    /// <summary>SHA-256 of UTF-8 text, lower-case hex.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
