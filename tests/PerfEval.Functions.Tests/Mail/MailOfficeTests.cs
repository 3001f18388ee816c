using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Housekeeping;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Mail.Index;
using PerfEval.Functions.Tests.Storage;

namespace PerfEval.Functions.Tests.Mail;

public sealed class MailOfficeTests : IAsyncLifetime
{
    private static readonly MailKey Key = new(new CampaignKey("county", "y2022"), "219001", MailKind.Reminder, "01");
    private static readonly MailLetter Letter = new("催报", ["请报送。"], ["Please file."], new Uri("https://jixiao.example.gov.cn/u/x"));

    private readonly IMailTransport transport = Substitute.For<IMailTransport>();
    private TestStorage storage = null!;
    private MailStore store = null!;

    public async Task InitializeAsync()
    {
        storage = await TestStorage.CreateAsync();
        store = new MailStore(storage.Tables);
        transport.MostAtOnce.Returns(10);
        Answer(MailOutcome.Sent("provider-1"));
    }

    public Task DisposeAsync()
    {
        storage.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_mail_is_sent_and_recorded_with_the_provider_s_name_for_it()
    {
        await SendAsync();

        await transport.Received(1).SendAsync(
            Arg.Is<IReadOnlyList<MailEnvelope>>(mails =>
                mails.Count == 1 && mails[0].Key == "county~y2022~219001~Reminder~01" && mails[0].To == "unit@example.org" && mails[0].Subject == "催报"),
            Arg.Any<CancellationToken>());
        MailRow row = await RowAsync();
        Assert.Equal((nameof(MailState.Sent), "provider-1", 1), (row.State, row.ProviderId, row.Attempts));
        Assert.Equal(storage.Clock.Now, row.SentAt);
    }

    [Fact]
    public async Task The_row_is_there_before_anything_is_sent()
    {
        transport.SendAsync(default!, default).ReturnsForAnyArgs(async _ => (IReadOnlyList<MailOutcome>)[MailOutcome.Sent(await StateAsync())]);
        await SendAsync();
        Assert.Equal(nameof(MailState.Sending), (await RowAsync()).ProviderId);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_sent_is_not_sent_again(bool idempotent)
    {
        transport.IsIdempotent.Returns(idempotent);
        await SendAsync();
        await SendAsync();
        await transport.ReceivedWithAnyArgs(1).SendAsync(default!, default);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_planned_and_cut_off_is_sent_now(bool idempotent)
    {
        transport.IsIdempotent.Returns(idempotent);
        await CutOffAsync(MailState.Planned);
        await SendAsync();
        await transport.ReceivedWithAnyArgs(1).SendAsync(default!, default);
        Assert.Equal(nameof(MailState.Sent), await StateAsync());
    }

    [Fact]
    public async Task What_may_have_been_sent_is_handed_over_again_to_a_transport_that_sends_one_key_once()
    {
        transport.IsIdempotent.Returns(true);
        await CutOffAsync(MailState.Sending);
        await SendAsync();
        await transport.ReceivedWithAnyArgs(1).SendAsync(default!, default);
        Assert.Equal(nameof(MailState.Sent), await StateAsync());
    }

    [Fact]
    public async Task What_may_have_been_sent_is_never_repeated_by_any_other_transport()
    {
        transport.IsIdempotent.Returns(false);
        await CutOffAsync(MailState.Sending);
        await SendAsync();
        Assert.Equal(nameof(MailState.Unknown), await StateAsync());
        await SendAsync();
        await transport.DidNotReceiveWithAnyArgs().SendAsync(default!, default);
        Assert.Equal(nameof(MailState.Unknown), await StateAsync());
    }

    [Fact]
    public async Task A_connection_that_breaks_leaves_the_outcome_unknown()
    {
        transport.IsIdempotent.Returns(false);
        transport.SendAsync(default!, default).ThrowsAsyncForAnyArgs(new IOException("The connection was closed."));
        await Assert.ThrowsAsync<IOException>(SendAsync);
        await SendAsync();
        await transport.ReceivedWithAnyArgs(1).SendAsync(default!, default);
        Assert.Equal(nameof(MailState.Unknown), await StateAsync());
    }

    [Fact]
    public async Task What_the_transport_refuses_has_failed_with_its_reason_and_stays_so()
    {
        Answer(MailOutcome.Refused("No such mailbox."));
        await SendAsync();
        await SendAsync();
        await transport.ReceivedWithAnyArgs(1).SendAsync(default!, default);
        MailRow row = await RowAsync();
        Assert.Equal((nameof(MailState.Failed), "No such mailbox."), (row.State, row.Failure));
        Assert.Null(row.SentAt);
    }

    private Task SendAsync() =>
        new MailOffice(store, Mailings(), new MailHandover(store, Mailings(), transport, Bounces(), Options.Create(new PerfEvalOptions()), storage.Clock, NullLogger<MailHandover>.Instance), storage.Clock)
            .SendAsync([new OutgoingMail(Key, "某县财政局", "unit@example.org", null, Letter, Suppressed: null)], default);

    private MailingStore Mailings() => new(storage.Tables);

    private BounceDesk Bounces() => new(new UnitStore(storage.Tables), new AuditLog(storage.Tables), storage.Clock);

    private void Answer(MailOutcome outcome) => transport.SendAsync(default!, default).ReturnsForAnyArgs([outcome]);

    /// <summary>Leaves the row as a process does that ended in <paramref name="state"/>.</summary>
    private async Task CutOffAsync(MailState state)
    {
        var row = new MailRow { Kind = nameof(MailKind.Reminder), Unit = Key.Unit, Sequence = Key.Sequence, Recipient = "unit@example.org", Subject = "催报", State = state.ToString(), PlannedAt = storage.Clock.Now };
        await store.AddAsync([MailStore.At(Key, row)], new MailMoves(), default);
    }

    private async Task<string> StateAsync() => (await RowAsync()).State;

    private async Task<MailRow> RowAsync() => Assert.Single(await store.ListAsync(Key.Campaign, Key.Unit, default));
}
