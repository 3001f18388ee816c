using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using PerfEval.Domain.Forms;
using PerfEval.Pages;
using PerfEval.Scenarios.Support;
using static PerfEval.Scenarios.Support.Plans;

namespace PerfEval.Scenarios.Units;

/// <summary>A unit without Excel fills its form in online, alone or with its sections, and files it.</summary>
public sealed class OnlineTests
{
    [Fact]
    public async Task A_form_is_filled_in_with_a_draft_in_between_and_filed_like_an_upload()
    {
        await using Installation county = await FilingAsync();
        string fill = $"/u/{county.Token(Second)}/forms/{Adviser}/fill";
        Dictionary<string, string> fields = OnlineAnswers.Typed(SampleForms.Filled(Adviser));
        var first = new Dictionary<string, string>(StringComparer.Ordinal) { [OnlineFields.Actual(0)] = fields[OnlineFields.Actual(0)] };
        Answer draft = await county.PostPageAsync(fill, fill, [.. first, Act(OnlineFields.Save)]);
        Assert.Contains("草稿保存于", draft.Text, StringComparison.Ordinal);
        Assert.Contains($"value=\"{fields[OnlineFields.Actual(0)]}\"", draft.Text, StringComparison.Ordinal);
        Assert.Contains("草稿保存于", await county.PageAsync($"/u/{county.Token(Second)}"), StringComparison.Ordinal);

        // What is typed is scored as it would be, and nothing is kept of it.
        Answer trial = await county.ChangesNothingAsync(c => c.PostPageAsync(fill, $"{fill}/score", [.. fields]));
        Assert.Contains("data-part=\"row-0\"", trial.Text, StringComparison.Ordinal);

        Answer filed = await county.PostPageAsync(fill, fill, [.. fields, Act(OnlineFields.Submit)]);
        Assert.Contains("第 1 次报送结果", filed.Text, StringComparison.Ordinal);
        await county.SettleAsync();
        JsonNode outcome = await OutcomeAsync(county, 1);
        Assert.Equal("evaluated", (string?)outcome["state"]);
        JsonNode form = await county.Bureau.FormAsync(Adviser);
        Assert.Equal("Submitted", (string?)form["state"]);
        Assert.Equal(decimal.Parse(SampleForms.Filled(Adviser).SelfTotal!, CultureInfo.InvariantCulture), (decimal)form["declared"]!);

        // The draft is gone with its filing, and filling in goes on from what was filed.
        string again = await county.PageAsync(fill);
        Assert.DoesNotContain("草稿保存于", again, StringComparison.Ordinal);
        Assert.Contains($"value=\"{fields[OnlineFields.Actual(1)]}\"", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_pages_the_second_is_told_and_what_it_typed_is_not_lost()
    {
        await using Installation county = await FilingAsync();
        string fill = $"/u/{county.Token(Second)}/forms/{Adviser}/fill";
        await county.PostPageAsync(fill, fill, [new(OnlineFields.Actual(0), "甲的"), Act(OnlineFields.Save), new(OnlineFields.Version, "0")]);

        Answer told = await county.ChangesNothingAsync(c => c.PostPageAsync(
            fill, fill, [new(OnlineFields.Actual(0), "乙的"), Act(OnlineFields.Save), new(OnlineFields.Version, "0")]));
        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("您的内容尚未保存", told.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"乙的\"", told.Text, StringComparison.Ordinal);

        // Having been told, the second may let its own stand.
        Answer saved = await county.PostPageAsync(fill, fill, [new(OnlineFields.Actual(0), "乙的"), Act(OnlineFields.Save), new(OnlineFields.Version, "1")]);
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Contains("value=\"乙的\"", await county.PageAsync(fill), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_section_fills_in_by_a_link_of_its_own_and_only_the_contact_files()
    {
        await using Installation county = await FilingAsync();
        string own = $"/u/{county.Token(First)}";
        string portal = (await county.PostPageAsync(own, $"{own}/forms/{Training}/links", [new(FieldNames.Section, "法援科")])).Text;
        string token = PortalLinks.SectionToken(portal, own);
        string section = $"/u/{token}";
        Assert.Contains("法援科", await county.PageAsync(section), StringComparison.Ordinal);
        Assert.NotEmpty(await county.DownloadAsync($"{section}/forms/{Training}/template.xlsx"));

        string fill = $"{section}/forms/{Training}/fill";
        await county.PostPageAsync(fill, fill, [new(OnlineFields.Actual(0), "科室填的"), Act(OnlineFields.Save)]);
        string seen = await county.PageAsync($"{own}/forms/{Training}/fill");
        Assert.Contains("value=\"科室填的\"", seen, StringComparison.Ordinal);
        Assert.Contains("法援科", seen, StringComparison.Ordinal);

        // It files nothing, sees no other form, and reaches nothing else of the unit's.
        Answer filed = await county.PostPageAsync(fill, fill, [new(OnlineFields.Actual(0), "科室填的"), Act(OnlineFields.Submit)]);
        Assert.Equal(HttpStatusCode.Forbidden, filed.Status);
        Assert.Equal("Issued", (string?)(await county.Bureau.FormAsync(Training))["state"]);
        Assert.Equal(HttpStatusCode.Gone, (await county.GetAsync($"{section}/forms/{Correction}/fill")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await county.GetAsync($"{section}/status")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await county.UploadAsync(token, [1], "a.xlsx", Training)).Status);

        // Once it is revoked it leads nowhere, and the next one is another.
        string after = (await county.PostPageAsync(own, $"{own}/forms/{Training}/links", [new(FieldNames.RevokeLink, "1")])).Text;
        Assert.DoesNotContain(token, after, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await county.GetAsync(section)).Status);
        string next = PortalLinks.SectionToken((await county.PostPageAsync(own, $"{own}/forms/{Training}/links", [new(FieldNames.Section, "法援科")])).Text, own);
        Assert.NotEqual(token, next);
        Assert.Equal(HttpStatusCode.OK, (await county.GetAsync($"/u/{next}")).Status);
    }

    [Fact]
    public async Task A_post_without_the_page_s_own_field_changes_nothing()
    {
        await using Installation county = await FilingAsync();
        string own = $"/u/{county.Token(Second)}/forms/{Adviser}";
        foreach (string address in (string[])[$"{own}/fill", $"{own}/fill/discard", $"{own}/links"])
        {
            Answer answer = await county.ChangesNothingAsync(async c =>
            {
                using var content = new FormUrlEncodedContent([new(OnlineFields.Actual(0), "外人"), new(FieldNames.Section, "外人"), Act(OnlineFields.Submit)]);
                return await Answer.OfAsync(c.Http.PostAsync(new Uri(address, UriKind.Relative), content));
            });
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        }
    }

    private static KeyValuePair<string, string> Act(string act) => new(OnlineFields.Act, act);

    private static async Task<JsonNode> OutcomeAsync(Installation county, int revision) =>
        (await county.GetAsync($"/u/{county.Token(Second)}/forms/{Adviser}/submissions/{revision}")).Done().Json;

    private static async Task<Installation> FilingAsync()
    {
        Installation county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
        return county;
    }
}
