using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Tests.Storage;

public sealed class TableKeyTests
{
    private static readonly CampaignKey Campaign = new("county", "y2022");

    [Theory]
    [InlineData("219001", "219001~a")]
    [InlineData("219001", "219001~Z")]
    [InlineData("219001", "219001~0-0")]
    [InlineData("a-", "a-~_")]
    public void A_unit_s_rows_are_within_its_range(string unit, string row) => Assert.True(IsWithin(unit, row));

    [Theory]
    [InlineData("219001", "2190010~a")]
    [InlineData("219001", "219001-1~a")]
    [InlineData("219001", "219001_~a")]
    [InlineData("219001", "219002~a")]
    [InlineData("219001", "21900~a")]
    [InlineData("a", "A~a")]
    public void Another_unit_s_rows_are_not(string unit, string row) => Assert.False(IsWithin(unit, row));

    [Fact]
    public void Every_bucket_of_a_campaign_is_within_its_range_and_none_of_another()
    {
        (string from, string to) = TableKey.Range(Campaign);
        Assert.All(TableKey.Buckets, bucket => Assert.True(Compare(from, TableKey.Partition(Campaign, bucket)) <= 0 && Compare(TableKey.Partition(Campaign, bucket), to) < 0));
        Assert.All((CampaignKey[])[new("county", "y2022-2"), new("county", "y202"), new("county2", "y2022"), new("county", "y2022_")], other =>
            Assert.All(TableKey.Buckets, bucket =>
            {
                string partition = TableKey.Partition(other, bucket);
                Assert.False(Compare(from, partition) <= 0 && Compare(partition, to) < 0, partition);
            }));
    }

    [Fact]
    public void Padded_numbers_sort_as_numbers() =>
        Assert.Equal((int[])[1, 2, 10, 99, 100, 123456], new[] { 100, 2, 123456, 10, 1, 99 }.OrderBy(n => TableKey.Padded(n), StringComparer.Ordinal));

    private static bool IsWithin(string unit, string row)
    {
        (string from, string to) = TableKey.RowRange(unit);
        return Compare(from, row) <= 0 && Compare(row, to) < 0;
    }

    private static int Compare(string one, string other) => string.CompareOrdinal(one, other);
}
