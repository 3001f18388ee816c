using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;
using PerfEval.Functions.Access;
using PerfEval.Pages;
using PerfEval.Pages.Access;

namespace PerfEval.Functions.Http;

/// <summary>
/// Where a page fails, its reader sees a page that says so, in their language, with a number to quote and the way back.
/// Programs, which ask for no HTML, get what the host answers.
/// </summary>
public sealed partial class PageFailures(ConsolePage console, ILogger<PageFailures> logger) : IFunctionsWorkerMiddleware
{
    private const string UnitPages = "/u";

    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        HttpContext? http = context.GetHttpContext();
        try
        {
            await next(context);
        }
#pragma warning disable CA1031 // Whatever it is, somebody waits for a page; the log gets the rest.
        catch (Exception failure) when (http is not null && IsReadBySomebody(http))
#pragma warning restore CA1031
        {
            await ShowAsync(http, context.FunctionDefinition.Name, (failure as AggregateException)?.InnerException ?? failure);
        }
    }

    private static bool IsReadBySomebody(HttpContext http) =>
        !http.Response.HasStarted
        && !http.RequestAborted.IsCancellationRequested
        && !http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static ErrorKind KindOf(Exception failure) => failure switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => ErrorKind.TooLarge,
        BadHttpRequestException => ErrorKind.BadRequest,
        _ => ErrorKind.Failure,
    };

    private async Task ShowAsync(HttpContext http, string function, Exception failure)
    {
        ErrorKind kind = KindOf(failure);
        string? reference = null;
        if (kind == ErrorKind.Failure)
        {
            reference = Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier;
            LogFailure(logger, function, reference, failure);
        }

        // A unit's way back is its own page, which only its link leads to.
        bool isUnit = http.Request.Path.StartsWithSegments(UnitPages, StringComparison.OrdinalIgnoreCase, out PathString rest) && rest.HasValue;
        PageContext frame = isUnit
            ? new PageContext { Language = ConsolePage.LanguageOf(http.Request), BureauName = SignInHttp.Nobody }
            : console.Frame(http.Request, SignInHttp.Nobody);
        var model = new ErrorModel(kind, Reference: reference, BackAddress: isUnit ? $"{UnitPages}/{rest.Value!.Split('/')[1]}" : null);
        IResult page = await PageResult.OfAsync<ErrorPage, ErrorModel>(frame, model, model.Status);
        await page.ExecuteAsync(http);
    }

    [LoggerMessage(1230, LogLevel.Error, "The page of {Function} failed; its reader was given the number {Reference}.")]
    private static partial void LogFailure(ILogger logger, string function, string reference, Exception failure);
}
