using System.Text;
using System.Text.Json.Nodes;
using PerfEval.Domain.Interchange;

namespace PerfEval.Domain.Tests.Interchange;

public class FormJsonTests
{
    [Fact]
    public void All_sixteen_seed_forms_are_there() => Assert.Equal(16, SeedForms.Ids.Count);

    [Theory]
    [MemberData(nameof(SeedForms.All), MemberType = typeof(SeedForms))]
    public void A_seed_form_is_written_back_as_it_was_read(string id)
    {
        JsonNode original = JsonNode.Parse(SeedForms.Bytes(id))!;
        JsonNode written = JsonNode.Parse(FormJson.Write(SeedForms.Load(id)))!;

        Assert.True(JsonNode.DeepEquals(original, written), $"{id} changed on the way through");
    }

    [Fact]
    public void Unknown_keys_are_kept_at_every_level()
    {
        const string Text = """{"id":"a","budgetYear":2020,"unit":"u","later":{"x":1},"indicators":[{"name":"n","colour":"red"}]}""";

        FormReadResult result = FormJson.Read(Encoding.UTF8.GetBytes(Text));

        Assert.True(result.Succeeded);
        JsonNode written = JsonNode.Parse(FormJson.Write(result.Form))!;
        Assert.Equal(1, (int)written["later"]!["x"]!);
        Assert.Equal("red", (string)written["indicators"]![0]!["colour"]!);
    }

    [Theory]
    [InlineData("", "$")]
    [InlineData("null", "null")]
    [InlineData("not json", "$")]
    [InlineData("""{"id":"a","budgetYear":"2020","unit":"u"}""", "$.budgetYear")]
    [InlineData("""{"id":"a","budgetYear":2020}""", "$")]
    [InlineData("""{"id":"a","budgetYear":2020,"unit":"u","indicators":[{"points":5}]}""", "$.indicators[0].points")]
    public void What_is_not_a_form_is_refused_with_its_place(string text, string place)
    {
        FormReadResult result = FormJson.Read(Encoding.UTF8.GetBytes(text));

        Assert.False(result.Succeeded);
        Assert.Contains(place, result.Error.English, StringComparison.Ordinal);
        Assert.NotEqual(result.Error.English, result.Error.Chinese);
    }
}
