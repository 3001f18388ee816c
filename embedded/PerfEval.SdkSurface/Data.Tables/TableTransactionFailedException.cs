#nullable disable
using System.Collections;
using System.Runtime.Serialization;

namespace Azure.Data.Tables;

[Serializable]
public class TableTransactionFailedException : RequestFailedException
{
    // The key under which the service client leaves the index that the service names in its message.
    private const string FailedEntity = "FailedEntity";

    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(
            requestFailedException.Status,
            requestFailedException.Message,
            requestFailedException.ErrorCode,
            requestFailedException.InnerException)
    {
        foreach (DictionaryEntry entry in requestFailedException.Data)
        {
            Data.Add(entry.Key, entry.Value);
        }

        if (Data[FailedEntity] is string text && int.TryParse(text, out int index))
        {
            FailedTransactionActionIndex = index;
        }
    }

    [Obsolete(DiagnosticId = "SYSLIB0051")]
    protected TableTransactionFailedException(SerializationInfo info, StreamingContext context)
        : base(info, context)
    {
    }

    public int? FailedTransactionActionIndex { get; internal set; }
}
