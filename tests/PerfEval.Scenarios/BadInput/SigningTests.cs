using System.Net;
using PerfEval.Scenarios.Support;
using static PerfEval.Scenarios.Support.Plans;

namespace PerfEval.Scenarios.BadInput;

/// <summary>The campaign's second generation awaits sign-off.</summary>
public sealed class SigningTests : IAsyncLifetime
{
    private Installation county = null!;

    public async Task InitializeAsync()
    {
        county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        (await county.FileAsync(First, Training)).Done();
        (await county.FileAsync(Second, Adviser)).Done();
        await county.UntilAsync("2022-05-10T10:00");
        (await county.Bureau.AcceptAsync(Second, Adviser, (0, 0m, "佐证材料不足"))).Done();
        await county.UntilAsync("2022-05-16T09:00");
    }

    public async Task DisposeAsync() => await county.DisposeAsync();

    [Fact]
    public async Task What_can_t_be_signed_or_published_is_refused_and_changes_nothing()
    {
        await RefusedAsync(bureau => bureau.SignOffAsync(1, "经研究同意。"), HttpStatusCode.Conflict, "not-the-newest", "generation", "1", "2");
        await RefusedAsync(bureau => bureau.SignOffAsync(2, "经研究同意。", signedBy: " "), HttpStatusCode.BadRequest, "no-name", "signedBy", " ");
        await RefusedAsync(bureau => bureau.PublishAsync(2), HttpStatusCode.Conflict, "not-signed", "signedGeneration", "0", "2");
        await RefusedAsync(bureau => bureau.PublishAsync(1), HttpStatusCode.Conflict, "not-the-newest", "generation", "1", "2");

        // First never filed one of its forms, so all of it is provisional.
        await RefusedAsync(bureau => bureau.SignOffAsync(2), HttpStatusCode.Conflict, "provisional", $"{First}/{Correction}", "1", "exceptionReason", "100%");
    }

    [Fact]
    public async Task What_is_published_can_be_neither_changed_nor_signed_again()
    {
        (await county.Bureau.SignOffAsync(2, "经研究同意。")).Done();
        (await county.Bureau.PublishAsync(2)).Done();
        await county.SettleAsync();

        await RefusedAsync(bureau => bureau.SignOffAsync(2, "再签"), HttpStatusCode.Conflict, "not-awaiting-sign-off", "phase", "Published");
        await RefusedAsync(bureau => bureau.PublishAsync(2), HttpStatusCode.Conflict, "not-awaiting-sign-off", "phase", "Published");
        await RefusedAsync(bureau => bureau.ReturnAsync(First, Training, "请修改"), HttpStatusCode.Conflict, "published", "phase", "Published");
    }

    private async Task RefusedAsync(
        Func<Bureau, Task<Answer>> act, HttpStatusCode status, string code, string field, string? value, params string[] accepted) =>
        (await county.ChangesNothingAsync(c => act(c.Bureau))).AssertRefused(status, code, field, value, accepted);
}
