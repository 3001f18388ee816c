using System.Text.Json;
using Microsoft.Playwright;

namespace PerfEval.Browser.Support;

/// <summary>The rules of axe-core: WCAG 2.2, levels A and AA, and its best practices.</summary>
internal static class Accessibility
{
    /// <summary>Why a test is skipped.</summary>
    public const string Missing = "axe-core is not installed; npm ci in tests/PerfEval.Browser, and build again";

    private const string Run = """
        async sets => (await axe.run(document, {
            resultTypes: ['violations'],
            runOnly: sets,
        })).violations
            .flatMap(v => v.nodes.map(n => `${v.id}: ${v.help} at ${n.target.join(' ')}: ${n.failureSummary}`))
        """;

    private static readonly string[] Wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    private static readonly string Rules = Path.Combine(AppContext.BaseDirectory, "axe.min.js");

    /// <summary>Whether the rules are installed.</summary>
    public static bool IsThere => File.Exists(Rules);

    /// <summary>What is wrong with a page, a line for each element; empty where nothing is.</summary>
    /// <param name="page">The page.</param>
    /// <param name="rules">The rules to ask; none for all.</param>
    public static Task<IReadOnlyList<string>> ViolationsAsync(IPage page, params string[] rules) =>
        AskAsync(page, rules.Length == 0 ? [.. Wcag, "best-practice"] : rules);

    /// <summary>The same of a letter: the best practices are about a page's regions and headings, and a mail reader has those of its own around it.</summary>
    public static Task<IReadOnlyList<string>> ViolationsOfLetterAsync(IPage page) => AskAsync(page, Wcag);

    private static async Task<IReadOnlyList<string>> AskAsync(IPage page, string[] sets)
    {
        // Evaluated as by a debugger: the page's own policy forbids it any script that is not the application's.
        await page.EvaluateAsync(await File.ReadAllTextAsync(Rules));
        JsonElement? found = await page.EvaluateAsync(Run, sets);
        return [.. found!.Value.EnumerateArray().Select(violation => violation.GetString()!)];
    }
}
