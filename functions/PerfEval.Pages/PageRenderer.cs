using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace PerfEval.Pages;

/// <summary>Renders components to HTML text, without a web host.</summary>
public static class PageRenderer
{
    private static readonly ServiceProvider OwnServices = new ServiceCollection()
        .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
        .BuildServiceProvider();

    /// <summary>Renders a page.</summary>
    /// <typeparam name="TPage">The page.</typeparam>
    /// <typeparam name="TModel">What it shows.</typeparam>
    /// <param name="page">Language, anti-forgery and the frame around it.</param>
    /// <param name="model">What it shows.</param>
    /// <returns>A whole HTML document with <c>\n</c> line ends; the same for the same arguments.</returns>
    public static Task<string> RenderAsync<TPage, TModel>(PageContext page, TModel model)
        where TPage : PageComponent<TModel>
        where TModel : class =>
        RenderAsync<TPage>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(PageComponent<TModel>.Page)] = page,
            [nameof(PageComponent<TModel>.Model)] = model,
        });

    /// <summary>Renders any component.</summary>
    /// <typeparam name="TComponent">The component.</typeparam>
    /// <param name="parameters">Its parameters by name.</param>
    /// <param name="services">
    /// What it is rendered with. The default is what the pages of this assembly need; others need an <see cref="HtmlEncoder"/>
    /// for all Unicode ranges, or Chinese comes out as entities.
    /// </param>
    /// <returns>HTML with <c>\n</c> line ends.</returns>
    public static async Task<string> RenderAsync<TComponent>(
        IReadOnlyDictionary<string, object?> parameters, IServiceProvider? services = null)
        where TComponent : IComponent
    {
        ArgumentNullException.ThrowIfNull(parameters);
        IServiceProvider provider = services ?? OwnServices;
        ILoggerFactory loggers = provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;
        await using var renderer = new HtmlRenderer(provider, loggers);
        string html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var view = ParameterView.FromDictionary(new Dictionary<string, object?>(parameters, StringComparer.Ordinal));
            return (await renderer.RenderComponentAsync<TComponent>(view)).ToHtmlString();
        });

        // Line ends follow the checkout of the sources otherwise, and a report's bytes would follow them.
        return html.ReplaceLineEndings("\n");
    }
}
