using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Templates;

/// <summary>
/// A signed digest of what was issued: id, unit, budgets, goals, indicators, targets and points. It travels in the template
/// and tells later whether what came back stands on what was issued; <see cref="Reading.IssuedChanges"/> tells where not.
/// </summary>
public static class IssuedFingerprint
{
    private const string Version = "v1.";
    private const int SignatureBytes = 16;

    /// <summary>The fingerprint of an issued form: 25 characters of <c>[A-Za-z0-9._-]</c>.</summary>
    /// <param name="issued">The form as issued; what the unit writes has no part in it.</param>
    /// <param name="key">The installation's signing key, at least 16 bytes.</param>
    /// <exception cref="ArgumentException">The key is too short.</exception>
    public static string Compute(SelfEvaluationForm issued, ReadOnlySpan<byte> key)
    {
        ArgumentNullException.ThrowIfNull(issued);
        if (key.Length < SignatureBytes)
        {
            throw new ArgumentException($"A signing key has at least {SignatureBytes} bytes, this one {key.Length}.", nameof(key));
        }

        byte[] signature = HMACSHA256.HashData(key, Canonical(issued));
        return Version + Convert.ToBase64String(signature, 0, SignatureBytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    /// <summary>Whether a fingerprint is this form's, signed with this key.</summary>
    public static bool Matches(SelfEvaluationForm form, string? fingerprint, ReadOnlySpan<byte> key) =>
        fingerprint is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(fingerprint), Encoding.UTF8.GetBytes(Compute(form, key)));

    private static byte[] Canonical(SelfEvaluationForm form)
    {
        using var buffer = new MemoryStream();
        Span<byte> length = stackalloc byte[4];
        foreach (string? text in Issued(form))
        {
            // Each text behind its length, so that no two forms run together to the same bytes; -1 is a missing one.
            byte[] bytes = text is null ? [] : Encoding.UTF8.GetBytes(text);
            BinaryPrimitives.WriteInt32LittleEndian(length, text is null ? -1 : bytes.Length);
            buffer.Write(length);
            buffer.Write(bytes);
        }

        return buffer.ToArray();
    }

    private static IEnumerable<string?> Issued(SelfEvaluationForm form)
    {
        string?[] head = [form.Id, Number(form.BudgetYear), form.Unit, form.ProjectName, Number(form.Funds.Count), Number(form.Goals.Count), Number(form.Indicators.Count)];
        return head
            .Concat(form.Funds.SelectMany(f => new[] { f.Label, f.InitialBudget, f.AdjustedBudget, f.Points }))
            .Concat(form.Goals.SelectMany(g => new[] { Number(g.Number), g.Points, g.Expected }))
            .Concat(form.Indicators.SelectMany(i => new[] { i.Goal is { } goal ? Number(goal) : null, i.Dimension, i.Category, i.Name, i.Target, i.Points }));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
