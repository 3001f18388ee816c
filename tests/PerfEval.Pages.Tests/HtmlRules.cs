using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace PerfEval.Pages.Tests;

/// <summary>What holds of every page, whatever it shows.</summary>
internal static class HtmlRules
{
    private static readonly string[] References = ["href", "src", "action", "formaction", "poster", "data"];

    public static IHtmlDocument Parse(string html) => new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(html);

    /// <summary>Asserts them all; the message names what breaks one.</summary>
    public static IHtmlDocument Check(string html, bool mayHoldStyle = false)
    {
        Assert.StartsWith("<!DOCTYPE html>", html, StringComparison.Ordinal);
        IHtmlDocument document = Parse(html);
        string[] faults =
        [
            .. Language(document),
            .. Headings(document),
            .. Labels(document),
            .. Tables(document),
            .. Policy(document, mayHoldStyle),
            .. Ids(document),
            .. Forms(document),
        ];
        Assert.True(faults.Length == 0, string.Join(Environment.NewLine, faults));
        return document;
    }

    private static IEnumerable<string> Language(IHtmlDocument document)
    {
        if (document.DocumentElement.GetAttribute("lang") is not ("zh-CN" or "en"))
        {
            yield return "html has no lang";
        }

        if (string.IsNullOrWhiteSpace(document.Title))
        {
            yield return "no title";
        }

        if (document.QuerySelectorAll("main").Length != 1)
        {
            yield return "there is not exactly one main";
        }
    }

    private static IEnumerable<string> Headings(IHtmlDocument document)
    {
        int before = 0;
        int first = 0;
        foreach (IElement heading in document.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            int level = heading.LocalName[1] - '0';
            first += level == 1 ? 1 : 0;
            if (level > before + 1)
            {
                yield return $"h{level} “{heading.TextContent}” follows h{before}";
            }

            if (string.IsNullOrWhiteSpace(heading.TextContent))
            {
                yield return $"an empty h{level}";
            }

            before = level;
        }

        if (first != 1)
        {
            yield return $"{first} h1";
        }
    }

    private static IEnumerable<string> Labels(IHtmlDocument document)
    {
        foreach (IElement field in document.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
        {
            bool labelled = field.Closest("label") is not null
                || (field.Id is { } id && document.QuerySelectorAll("label").Any(l => l.GetAttribute("for") == id && l.TextContent.Trim().Length > 0))
                || !string.IsNullOrWhiteSpace(field.GetAttribute("aria-label"));
            if (!labelled)
            {
                yield return $"no label: {field.OuterHtml}";
            }

            if (field.GetAttribute("aria-describedby") is { } described && described.Split(' ').Any(d => document.GetElementById(d) is null))
            {
                yield return $"described by nothing: {field.OuterHtml}";
            }
        }

        foreach (IElement control in document.QuerySelectorAll("button, a"))
        {
            if (string.IsNullOrWhiteSpace(control.TextContent) && string.IsNullOrWhiteSpace(control.GetAttribute("aria-label")))
            {
                yield return $"no name: {control.OuterHtml}";
            }
        }
    }

    private static IEnumerable<string> Tables(IHtmlDocument document)
    {
        foreach (IElement header in document.QuerySelectorAll("th"))
        {
            if (header.GetAttribute("scope") is not ("col" or "row" or "colgroup" or "rowgroup"))
            {
                yield return $"th without scope: {header.TextContent}";
            }
        }

        foreach (IElement table in document.QuerySelectorAll("table"))
        {
            if (table.QuerySelector("caption") is null)
            {
                yield return "table without caption";
            }

            if (table.QuerySelector("th[scope=col]") is null)
            {
                yield return "table without column headers";
            }

            int[] widths = [.. table.QuerySelectorAll("tr").Select(r => r.Children.Sum(c => int.Parse(c.GetAttribute("colspan") ?? "1", CultureInfo.InvariantCulture))).Distinct()];
            if (widths.Length > 1)
            {
                yield return $"table “{table.QuerySelector("caption")?.TextContent}” has rows of {string.Join(", ", widths)} cells";
            }
        }
    }

    private static IEnumerable<string> Policy(IHtmlDocument document, bool mayHoldStyle)
    {
        foreach (IElement element in document.All)
        {
            foreach (IAttr attribute in element.Attributes)
            {
                if (attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
                {
                    yield return $"{attribute.Name} on {element.LocalName}";
                }

                if (References.Contains(attribute.Name) && (attribute.Value.Contains("//", StringComparison.Ordinal) || attribute.Value.StartsWith("javascript", StringComparison.OrdinalIgnoreCase)))
                {
                    yield return $"leads elsewhere: {attribute.Name}={attribute.Value}";
                }
            }
        }

        foreach (IElement script in document.QuerySelectorAll("script"))
        {
            if (script.TextContent.Length > 0 || script.GetAttribute("src") != PageAssets.ScriptAddress || !script.HasAttribute("defer"))
            {
                yield return $"a script that is not the page's own file: {script.OuterHtml}";
            }
        }

        if (document.QuerySelector("meta[http-equiv=refresh]") is not null)
        {
            yield return "a page that reloads itself";
        }

        if (!mayHoldStyle && document.QuerySelector("style") is not null)
        {
            yield return "a style element";
        }
    }

    private static IEnumerable<string> Ids(IHtmlDocument document)
    {
        foreach (IGrouping<string, string> id in document.QuerySelectorAll("[id]").Select(e => e.Id!).GroupBy(i => i).Where(g => g.Skip(1).Any()))
        {
            yield return $"id {id.Key} twice";
        }

        foreach (string anchor in document.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")![1..]))
        {
            if (document.GetElementById(anchor) is null)
            {
                yield return $"#{anchor} leads nowhere";
            }
        }

        foreach (IElement element in document.QuerySelectorAll("[aria-labelledby]"))
        {
            foreach (string id in element.GetAttribute("aria-labelledby")!.Split(' '))
            {
                if (document.GetElementById(id) is null)
                {
                    yield return $"labelled by nothing: {id}";
                }
            }
        }
    }

    private static IEnumerable<string> Forms(IHtmlDocument document)
    {
        foreach (IHtmlFormElement form in document.QuerySelectorAll<IHtmlFormElement>("form"))
        {
            if (string.IsNullOrEmpty(form.GetAttribute("action")))
            {
                yield return "a form without an action";
            }

            bool posts = string.Equals(form.GetAttribute("method"), "post", StringComparison.Ordinal);
            if (posts && form.QuerySelector("input[type=hidden][name='__token'][value='token-1']") is null)
            {
                yield return $"a form that posts to {form.GetAttribute("action")} without the anti-forgery field";
            }

            if (form.QuerySelector("button") is null)
            {
                yield return "a form without a button";
            }

            if (form.QuerySelector("input[type=file]") is not null && form.GetAttribute("enctype") != "multipart/form-data")
            {
                yield return "a file field in a form that can't send it";
            }
        }
    }
}
