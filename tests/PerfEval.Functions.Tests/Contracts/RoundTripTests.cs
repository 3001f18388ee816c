using System.Reflection;
using PerfEval.Domain.Campaigns;
using PerfEval.Embedded.Orchestration;
using PerfEval.Functions.Contracts;

namespace PerfEval.Functions.Tests.Contracts;

/// <summary>What orchestrations keep in their history is read back as it was written.</summary>
public sealed class RoundTripTests
{
    private static readonly CampaignKey Campaign = new("county", "y2022");

    private static readonly CampaignDates Dates = new()
    {
        Opens = new DateOnly(2022, 3, 1),
        Due = new DateOnly(2022, 3, 31),
        Closes = new DateOnly(2022, 4, 15),
        ReviewEnds = new DateOnly(2022, 5, 6),
        ObjectionsEnd = new DateOnly(2022, 5, 13),
    };

    private static readonly object[] Instances =
    [
        new CampaignSituation(CampaignPhase.Filing, 3, Dates, new ReminderRound(2, new DateTimeOffset(2022, 3, 28, 1, 0, 0, TimeSpan.Zero), Overdue: true), 1, PublishRequested: true),
        new CampaignStatus(CampaignPhase.Filing, new DateTimeOffset(2022, 3, 28, 1, 0, 0, TimeSpan.Zero)),
        new ChunkInput(Campaign, 4, 2),
        new ChunkRangeInput(Campaign, "SendRemindersActivity", 50, 25, 2),
        new MailingInput(Campaign, "Invitation", "1"),
        new MailingProgress(new DateTimeOffset(2022, 3, 28, 1, 0, 5, TimeSpan.Zero)),
        new PhaseChange(Campaign, CampaignPhase.Filing, CampaignPhase.Closing),
        new SubmissionKey(new FormKey(Campaign, "219001", "003-05-training"), 7),
    ];

    public static TheoryData<string> Names() => [.. Instances.Select(instance => instance.GetType().Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_written_is_read_back(string name)
    {
        object instance = Instances.Single(i => i.GetType().Name == name);
        string json = DurableEngineOptions.WorkerConverter.Serialize(instance)!;
        Assert.Equal(instance, DurableEngineOptions.WorkerConverter.Deserialize(json, instance.GetType()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_later_version_adds_is_passed_over(string name)
    {
        object instance = Instances.Single(i => i.GetType().Name == name);
        string json = DurableEngineOptions.WorkerConverter.Serialize(instance)!.Insert(1, "\"addedLater\":{\"x\":[1]},");
        Assert.Equal(instance, DurableEngineOptions.WorkerConverter.Deserialize(json, instance.GetType()));
    }

    [Fact]
    public void Every_contract_is_among_them() => Assert.Equal(
        typeof(CampaignSituation).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(CampaignSituation).Namespace && type.GetMethod("<Clone>$", BindingFlags.Public | BindingFlags.Instance) is not null)
            .Select(type => type.Name)
            .Order(StringComparer.Ordinal),
        Instances.Select(instance => instance.GetType().Name).Order(StringComparer.Ordinal));
}
