using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PerfEval.Functions.Housekeeping;

/// <summary>What of a row is sealed, and how. Never changed: seals that are there were made by it.</summary>
internal static class SealText
{
    /// <summary>The row's keys.</summary>
    public static string Key(AuditRow row) => $"{row.PartitionKey}|{row.RowKey}";

    /// <summary>
    /// SHA-256 of the row: keys, instant, actor, action, subject, and the hashes of before and after, a line each. Before and
    /// after go in as hashes, so that a row from which personal data was removed still fits its seal.
    /// </summary>
    public static string Hash(AuditRow row) => Hash(Encoding.UTF8.GetBytes(string.Join('\n',
        Key(row),
        row.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        row.Actor,
        row.Action,
        row.Subject,
        row.Before is null && row.BeforeHash is { } before ? before : HashOf(row.Before),
        row.After is null && row.AfterHash is { } after ? after : HashOf(row.After))));

    /// <summary>Whether something was removed from the row.</summary>
    public static bool IsRedacted(AuditRow row) => row.BeforeHash is not null || row.AfterHash is not null;

    /// <summary>SHA-256 of a text; empty where there is none.</summary>
    public static string HashOf(string? text) => text is null ? string.Empty : Hash(Encoding.UTF8.GetBytes(text));

    /// <summary>SHA-256, lower-case hex.</summary>
    public static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
