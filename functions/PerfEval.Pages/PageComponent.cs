using Microsoft.AspNetCore.Components;
using PerfEval.Pages.Texts;

namespace PerfEval.Pages;

/// <summary>A page: a frame, a model, and the texts of the frame's language.</summary>
/// <typeparam name="TModel">What the page shows.</typeparam>
public abstract class PageComponent<TModel> : ComponentBase
    where TModel : class
{
    /// <summary>Language, anti-forgery and the frame around the page.</summary>
    [Parameter]
    [EditorRequired]
    public PageContext Page { get; set; } = null!;

    /// <summary>What the page shows.</summary>
    [Parameter]
    [EditorRequired]
    public TModel Model { get; set; } = null!;

    private protected TextBook T => TextBook.In(Page.Language);
}
