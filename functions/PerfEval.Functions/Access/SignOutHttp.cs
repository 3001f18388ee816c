using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Access;

/// <summary><c>POST /sign-out</c>.</summary>
public sealed class SignOutHttp
{
    /// <summary>Signs out; a cookie that is taken away needs no proof that it was meant.</summary>
    [Function(nameof(SignOutHttp))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sign-out")] HttpRequest request)
    {
        Sessions.SignOut(request.HttpContext);
        return SeeOther.To(SignInHttp.Address);
    }
}
