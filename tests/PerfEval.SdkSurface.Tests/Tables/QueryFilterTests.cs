using System.Globalization;
using System.Text;
using Azure.Data.Tables;

namespace PerfEval.SdkSurface.Tests.Tables;

public class QueryFilterTests
{
    public static TheoryData<object?, string> Literals => new()
    {
        { null, "null" },
        { true, "true" },
        { 7, "7" },
        { (short)-7, "-7" },
        { 7L, "7L" },
        { 7UL, "7L" },
        { 1.5, "1.5" },
        { 1.5m, "1.5" },
        { "O'Brien", "'O''Brien'" },
        { '\'', "''''" },
        { new StringBuilder("a'b"), "'a''b'" },
        { Guid.Parse("6f9619ff-8b86-d011-b42d-00c04fc964ff"), "guid'6f9619ff-8b86-d011-b42d-00c04fc964ff'" },
        { new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.FromHours(8)), "datetime'2026-03-01T00:00:00Z'" },
        { new DateTime(2026, 3, 1, 0, 0, 0, 120, DateTimeKind.Utc), "datetime'2026-03-01T00:00:00.12Z'" },
        { new byte[] { 1, 2, 99 }, "X'010299'" },
    };

    [Theory]
    [MemberData(nameof(Literals))]
    public void An_argument_becomes_a_literal(object? argument, string literal)
    {
        Assert.Equal($"P eq {literal}", TableClient.CreateQueryFilter($"P eq {argument}"));
        Assert.Equal($"P eq {literal}", TableServiceClient.CreateQueryFilter($"P eq {argument}"));
    }

    [Fact]
    public void An_argument_of_another_type_is_refused()
    {
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"P eq {new DateOnly(2026, 3, 1)}"));
    }

    [Fact]
    public void The_text_around_the_arguments_stays()
    {
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {"a"} and (RowKey ge {"b"} or N lt {3})");

        Assert.Equal("PartitionKey eq 'a' and (RowKey ge 'b' or N lt 3)", filter);
    }

    [Fact]
    public void The_culture_does_not_show()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal("P gt 1.5", TableClient.CreateQueryFilter($"P gt {1.5}"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
