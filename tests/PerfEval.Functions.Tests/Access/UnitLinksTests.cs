using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.Options;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Access;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tests.Storage;

namespace PerfEval.Functions.Tests.Access;

public sealed class UnitLinksTests : IAsyncLifetime
{
    private static readonly CampaignKey Campaign = new("county", "y2022");
    private TestStorage storage = null!;
    private UnitLinks links = null!;

    private DateTimeOffset Tomorrow => storage.Clock.Now.AddDays(1);

    public async Task InitializeAsync()
    {
        storage = await TestStorage.CreateAsync();
        links = Links("a secret key");
    }

    public Task DisposeAsync()
    {
        storage.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_link_speaks_for_its_unit_in_its_campaign()
    {
        LinkRow? link = await links.ResolveAsync(await TokenAsync(links, "219001"), default);
        Assert.Equal(("county", "y2022", "219001"), (link!.Bureau, link.Campaign, link.Unit));
    }

    [Fact]
    public async Task The_same_link_is_made_again_and_again() =>
        Assert.Equal(await TokenAsync(links, "219001"), await TokenAsync(Links("a secret key"), "219001"));

    [Fact]
    public async Task Another_unit_campaign_bureau_or_key_makes_another_link()
    {
        string[] tokens =
        [
            await TokenAsync(links, "219001"),
            await TokenAsync(links, "219002"),
            await TokenAsync(links, "219001", new CampaignKey("county", "y2023")),
            await TokenAsync(links, "219001", new CampaignKey("city", "y2022")),
            await TokenAsync(Links("another key"), "219001"),
        ];
        Assert.Distinct(tokens);
        Assert.All(tokens, token => Assert.Matches("^[A-Za-z0-9_-]{43}$", token));
    }

    [Fact]
    public async Task The_token_is_nowhere_stored()
    {
        string token = await TokenAsync(links, "219001");
        await foreach (TableEntity row in storage.Tables.Links.QueryAsync<TableEntity>())
        {
            Assert.DoesNotContain(row, column => column.Value?.ToString()?.Contains(token, StringComparison.Ordinal) == true);
        }
    }

    [Fact]
    public async Task A_link_works_until_the_instant_of_its_end()
    {
        string token = await TokenAsync(links, "219001");
        storage.Clock.Now = Tomorrow.AddTicks(-1);
        Assert.NotNull(await links.ResolveAsync(token, default));
        storage.Clock.Now = storage.Clock.Now.AddTicks(1);
        Assert.Null(await links.ResolveAsync(token, default));
    }

    [Fact]
    public async Task A_revoked_link_works_no_more_and_the_next_mail_carries_another()
    {
        string token = await TokenAsync(links, "219001");
        string hash = TableKey.Hash(token);
        await storage.Tables.Links.UpdateEntityAsync(new TableEntity(hash[..2], hash) { ["Revoked"] = true }, ETag.All, TableUpdateMode.Merge);
        Assert.Null(await links.ResolveAsync(token, default));

        string next = await TokenAsync(links, "219001");
        Assert.NotEqual(token, next);
        Assert.Null(await links.ResolveAsync(token, default));
        Assert.Equal("219001", (await links.ResolveAsync(next, default))!.Unit);
    }

    [Fact]
    public async Task Each_rotation_makes_a_link_that_never_was_and_touches_no_other_unit()
    {
        string other = await TokenAsync(links, "219002");
        var seen = new List<string> { await TokenAsync(links, "219001") };
        for (int i = 0; i < 3; i++)
        {
            (Uri link, string revoked) = await links.RotateAsync(Campaign, "219001", Tomorrow, default);
            Assert.Equal(TableKey.Hash(seen[^1]), revoked);
            seen.Add(link.Segments[^1]);
        }

        Assert.Distinct(seen);
        Assert.Equal(seen[^1], await TokenAsync(links, "219001"));
        foreach (string token in seen[..^1])
        {
            Assert.Null(await links.ResolveAsync(token, default));
        }

        Assert.NotNull(await links.ResolveAsync(seen[^1], default));
        Assert.NotNull(await links.ResolveAsync(other, default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("链链链链链链链链链链链链链链链链链链链链链链链链链链链链链链链链链链链链链链链链链链链")]
    public async Task What_was_never_made_leads_nowhere(string token) => Assert.Null(await links.ResolveAsync(token, default));

    private async Task<string> TokenAsync(UnitLinks from, string unit, CampaignKey? campaign = null)
    {
        Uri link = await from.MakeAsync(campaign ?? Campaign, unit, Tomorrow, default);
        Assert.StartsWith("https://jixiao.example.gov.cn/u/", link.AbsoluteUri, StringComparison.Ordinal);
        return link.Segments[^1];
    }

    private UnitLinks Links(string key) => new(
        storage.Tables,
        Options.Create(new PerfEvalOptions
        {
            PublicOrigin = "https://jixiao.example.gov.cn",
            LinkKey = Convert.ToBase64String(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key))),
        }),
        storage.Clock);
}
