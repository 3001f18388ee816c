using Microsoft.AspNetCore.Components;
using PerfEval.Pages.Texts;

namespace PerfEval.Pages.Charts;

/// <summary>Text in a drawing. In a component <c>&lt;text&gt;</c> means something else, so it is built by hand.</summary>
internal static class SvgLabel
{
    /// <summary>A label.</summary>
    /// <param name="x">Where, in the drawing's units.</param>
    /// <param name="y">The base line.</param>
    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    /// <param name="text">What it says.</param>
    /// <param name="css">A class.</param>
    public static RenderFragment At(int x, int y, string anchor, string text, string? css = null) => builder =>
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", Show.Count(x));
        builder.AddAttribute(2, "y", Show.Count(y));
        builder.AddAttribute(3, "text-anchor", anchor);
        builder.AddAttribute(4, "class", css);
        builder.AddContent(5, text);
        builder.CloseElement();
    };
}
