using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Http;
using PerfEval.Pages;
using PerfEval.Pages.Access;

namespace PerfEval.Functions.Access;

/// <summary><c>GET /sign-in</c>.</summary>
public sealed class SignInPageHttp(ConsolePage console)
{
    /// <summary>Answers with the page.</summary>
    [Function(nameof(SignInPageHttp))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "sign-in")] HttpRequest request) =>
        PageResult.OfAsync<SignInPage, SignInModel>(
            console.VisitorFrame(request), new SignInModel(SignInHttp.Address, LocalAddress.Of(request.Query[FieldNames.ReturnTo])));
}
