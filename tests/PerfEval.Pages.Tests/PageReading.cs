using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PerfEval.Pages.Tests;

/// <summary>Renders a page for a test and reads it.</summary>
internal static class PageReading
{
    public static Task<IHtmlDocument> UnitAsync<TPage, TModel>(TModel model, Language language = Language.Chinese)
        where TPage : PageComponent<TModel>
        where TModel : class => ReadAsync<TPage, TModel>(Samples.UnitContext with { Language = language }, model);

    public static Task<IHtmlDocument> BureauAsync<TPage, TModel>(TModel model, Language language = Language.Chinese)
        where TPage : PageComponent<TModel>
        where TModel : class => ReadAsync<TPage, TModel>(Samples.BureauContext with { Language = language }, model);

    /// <summary>What stands under a term, in the first list that has it.</summary>
    public static string Under(this IParentNode node, string term)
    {
        IElement found = node.QuerySelectorAll("dt").First(d => TableReading.Text(d) == term);
        return TableReading.Text(found.NextElementSibling!);
    }

    /// <summary>Whether a term stands anywhere.</summary>
    public static bool HasTerm(this IParentNode node, string term) => node.QuerySelectorAll("dt").Any(d => TableReading.Text(d) == term);

    /// <summary>The text of the page's content.</summary>
    public static string Content(this IHtmlDocument document) => TableReading.Text(document.QuerySelector("main")!);

    private static async Task<IHtmlDocument> ReadAsync<TPage, TModel>(PageContext context, TModel model)
        where TPage : PageComponent<TModel>
        where TModel : class => HtmlRules.Check(await PageRenderer.RenderAsync<TPage, TModel>(context, model));
}
