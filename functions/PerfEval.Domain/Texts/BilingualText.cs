namespace PerfEval.Domain.Texts;

/// <summary>One message in the two languages of the product. Pages and mails choose; errors and findings carry both.</summary>
/// <param name="Chinese">The text a civil servant reads.</param>
/// <param name="English">The same, in English.</param>
public sealed record BilingualText(string Chinese, string English)
{
    /// <summary>The text in the language of <paramref name="language"/> (<c>zh…</c> or anything else for English).</summary>
    public string In(string language) =>
        language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese : English;

    /// <summary>Both, Chinese first, as a log or a JSON problem shows it.</summary>
    public override string ToString() => $"{Chinese} / {English}";
}
