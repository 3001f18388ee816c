using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace PerfEval.SdkSurface.Tests.Tables;

public class TableEntityTests
{
    private static readonly DateTimeOffset Instant = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Keys_and_properties_stand_in_one_dictionary()
    {
        var entity = new TableEntity("p", "r") { ["Name"] = "司法局", ["Count"] = 3 };

        Assert.Equal(["PartitionKey", "RowKey", "Name", "Count"], entity.Keys);
        Assert.Equal(("p", "r", "司法局", 3), (entity.PartitionKey, entity.RowKey, entity.GetString("Name"), entity.GetInt32("Count")));
    }

    [Fact]
    public void What_is_missing_is_null()
    {
        var entity = new TableEntity();

        Assert.Null(entity["none"]);
        Assert.Null(entity.GetInt64("none"));
        Assert.Null(entity.PartitionKey);
        Assert.Null(entity.Timestamp);
    }

    [Fact]
    public void A_value_of_another_type_is_an_invalid_operation()
    {
        var entity = new TableEntity { ["N"] = 3 };

        Assert.Throws<InvalidOperationException>(() => entity.GetString("N"));
        Assert.Throws<InvalidOperationException>(() => entity.GetInt64("N"));
        Assert.Throws<InvalidOperationException>(() => entity.GetDateTime("N"));
    }

    [Fact]
    public void Dates_are_read_as_either_type()
    {
        var entity = new TableEntity { ["A"] = Instant, ["B"] = Instant.UtcDateTime };

        Assert.Equal(Instant.UtcDateTime, entity.GetDateTime("A"));
        Assert.Equal(Instant, entity.GetDateTimeOffset("B"));
    }

    [Fact]
    public void Bytes_are_read_as_binary_data()
    {
        var entity = new TableEntity { ["B"] = new byte[] { 1, 2 } };

        Assert.Equal([1, 2], entity.GetBinaryData("B").ToArray());
        Assert.Equal([1, 2], entity.GetBinary("B"));
    }

    [Fact]
    public void An_int_over_a_double_or_a_long_keeps_their_type()
    {
        var entity = new TableEntity { ["D"] = 1.5, ["L"] = 1L, ["S"] = "x" };

        entity["D"] = 2;
        entity["L"] = 2;
        entity["S"] = 2;

        Assert.Equal((2d, 2L, 2), (entity.GetDouble("D"), entity.GetInt64("L"), entity.GetInt32("S")));
    }

    [Fact]
    public void The_etag_is_a_property_of_its_own()
    {
        var entity = new TableEntity { ETag = new ETag("W/\"1\"") };

        Assert.Equal("W/\"1\"", entity["odata.etag"]);
        Assert.Equal(new ETag("W/\"1\""), entity.ETag);
    }

    [Fact]
    public void It_copies_the_values_given()
    {
        var values = new Dictionary<string, object> { ["A"] = 1 };
        var entity = new TableEntity(values);

        values["A"] = 2;

        Assert.Equal(1, entity.GetInt32("A"));
    }

    [Fact]
    public void An_empty_name_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new TableEntity()[""]);
        Assert.Throws<ArgumentNullException>(() => new TableEntity()[null!]);
    }

    [Fact]
    public void A_failed_transaction_names_the_action()
    {
        var failure = new RequestFailedException(409, "3:exists", TableErrorCode.EntityAlreadyExists.ToString(), null);
        failure.Data["FailedEntity"] = "3";

        var exception = new TableTransactionFailedException(failure);

        Assert.Equal((3, 409, "EntityAlreadyExists"), (exception.FailedTransactionActionIndex, exception.Status, exception.ErrorCode));
        Assert.Null(new TableTransactionFailedException(new RequestFailedException(500, "?")).FailedTransactionActionIndex);
    }

    [Fact]
    public void An_error_code_equals_its_text()
    {
        var failure = new RequestFailedException(404, "gone", "ResourceNotFound", null);

        Assert.True(failure.ErrorCode == TableErrorCode.ResourceNotFound);
        Assert.False(failure.ErrorCode == TableErrorCode.TableNotFound);
    }
}
