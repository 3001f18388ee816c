using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Texts;
using PerfEval.Functions.Http;
using PerfEval.Pages;
using PerfEval.Pages.Access;

namespace PerfEval.Functions.Access;

/// <summary><c>POST /sign-in</c>: takes one of the bureau's keys, and a name for the log, and gives a cookie.</summary>
public sealed class SignInHttp(BureauKey key, Sessions sessions, ConsolePage console)
{
    /// <summary>The page's address, and where it posts to.</summary>
    internal const string Address = "/sign-in";

    private const int LongestName = 40;

    /// <summary>What the head of a page says before anybody is known.</summary>
    internal const string Nobody = "";

    /// <summary>Leads on to where the visitor wanted to go, or says that the key is wrong.</summary>
    [Function(nameof(SignInHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sign-in")] HttpRequest request, CancellationToken cancellation)
    {
        IFormCollection form = await request.ReadFormAsync(cancellation);
        string returnTo = LocalAddress.Of(form[FieldNames.ReturnTo]);
        if (!sessions.IsGenuineVisitor(form, request))
        {
            // The page was shown before cookies were allowed, or by another site: shown again, it can be sent.
            return await PageResult.OfAsync<SignInPage, SignInModel>(
                console.VisitorFrame(request), new SignInModel(Address, returnTo), StatusCodes.Status400BadRequest);
        }

        string name = SingleLine.Show(form[FieldNames.PersonName].ToString().Trim());
        if (key.RoleOf(form[FieldNames.Key].ToString()) is { } role)
        {
            sessions.SignIn(request.HttpContext, role, name.Length == 0 ? null : name[..Math.Min(name.Length, LongestName)]);
            return SeeOther.To(returnTo);
        }

        return await PageResult.OfAsync<SignInPage, SignInModel>(
            console.VisitorFrame(request), new SignInModel(Address, returnTo, WasRefused: true), StatusCodes.Status403Forbidden);
    }
}
