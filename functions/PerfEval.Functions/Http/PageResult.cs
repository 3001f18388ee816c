using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using PerfEval.Pages;

namespace PerfEval.Functions.Http;

/// <summary>Answers with a page.</summary>
internal static class PageResult
{
    public static async Task<IResult> OfAsync<TPage, TModel>(PageContext page, TModel model, int status = StatusCodes.Status200OK)
        where TPage : PageComponent<TModel>
        where TModel : class =>
        Results.Text(await PageRenderer.RenderAsync<TPage, TModel>(page, model), MediaTypeNames.Text.Html + "; charset=utf-8", statusCode: status);
}
