using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using PerfEval.Embedded.Time;
using PerfEval.Functions.Mail.Events;

namespace PerfEval.Functions.Tests.Mail.Events;

public sealed class WebhookSignatureTests : IDisposable
{
    private const string Stamp = "1614560400";
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""[{"event":"delivered"}]""");
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public void Dispose() => key.Dispose();

    [Fact]
    public void What_the_provider_signed_is_genuine() => Assert.True(Checker().IsGenuine(Sign(Stamp, Body), Stamp, Body));

    [Fact]
    public void A_changed_body_is_not() => Assert.False(Checker().IsGenuine(Sign(Stamp, Body), Stamp, [.. Body, 32]));

    [Fact]
    public void A_changed_timestamp_is_not() => Assert.False(Checker().IsGenuine(Sign(Stamp, Body), "1614560401", Body));

    [Fact]
    public void An_old_signature_is_not()
    {
        const string old = "1614470000";

        Assert.False(Checker().IsGenuine(Sign(old, Body), old, Body));
    }

    [Theory]
    [InlineData(null, Stamp)]
    [InlineData("", Stamp)]
    [InlineData("not base64", Stamp)]
    [InlineData("AAAA", Stamp)]
    [InlineData("AAAA", null)]
    [InlineData("AAAA", "yesterday")]
    public void What_is_no_signature_is_not(string? signature, string? timestamp) => Assert.False(Checker().IsGenuine(signature, timestamp, Body));

    [Fact]
    public void Without_a_key_nothing_is() => Assert.False(Checker(string.Empty).IsGenuine(Sign(Stamp, Body), Stamp, Body));

    private string Sign(string stamp, byte[] body) => Convert.ToBase64String(
        key.SignData([.. Encoding.UTF8.GetBytes(stamp), .. body], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));

    private WebhookSignature Checker(string? publicKey = null) => new(
        Options.Create(new PerfEvalOptions { SendGridWebhookKey = publicKey ?? Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()) }),
        new SimulatedClock(new DateTimeOffset(2021, 3, 1, 1, 0, 5, TimeSpan.Zero)));
}
