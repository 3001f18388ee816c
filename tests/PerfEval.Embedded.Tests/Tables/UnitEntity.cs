using System.Runtime.Serialization;
using Azure;
using Azure.Data.Tables;

namespace PerfEval.Embedded.Tests.Tables;

internal sealed class UnitEntity : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string? Name { get; set; }

    public DayOfWeek Kind { get; set; }

    public DateTime Issued { get; set; }

    public int? Count { get; set; }

    [IgnoreDataMember]
    public string? NotStored { get; set; }

    [DataMember(Name = "Other")]
    public long Renamed { get; set; }
}
