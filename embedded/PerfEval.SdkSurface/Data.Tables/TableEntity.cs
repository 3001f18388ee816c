#nullable disable
using System.Collections;

namespace Azure.Data.Tables;

public sealed class TableEntity : ITableEntity, IDictionary<string, object>
{
    private const string ETagName = "odata.etag";

    private readonly Dictionary<string, object> properties;

    public TableEntity()
        : this((IDictionary<string, object>)null)
    {
    }

    public TableEntity(string partitionKey, string rowKey)
        : this((IDictionary<string, object>)null)
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    public TableEntity(IDictionary<string, object> values) => properties = values is null ? [] : new Dictionary<string, object>(values);

    public string PartitionKey
    {
        get => GetString(nameof(PartitionKey));
        set => properties[nameof(PartitionKey)] = value;
    }

    public string RowKey
    {
        get => GetString(nameof(RowKey));
        set => properties[nameof(RowKey)] = value;
    }

    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(nameof(Timestamp));
        set => properties[nameof(Timestamp)] = value;
    }

    public ETag ETag
    {
        get => new(GetString(ETagName));
        set => properties[ETagName] = value.ToString();
    }

    public int Count => properties.Count;

    public ICollection<string> Keys => properties.Keys;

    ICollection<object> IDictionary<string, object>.Values => properties.Values;

    bool ICollection<KeyValuePair<string, object>>.IsReadOnly => false;

    public object this[string key]
    {
        get => TableEntityValue.Get(properties, key, null);
        set => TableEntityValue.Set(properties, key, value);
    }

    public string GetString(string key) => (string)TableEntityValue.Get(properties, key, typeof(string));

    public byte[] GetBinary(string key) => (byte[])TableEntityValue.Get(properties, key, typeof(byte[]));

    public BinaryData GetBinaryData(string key) => (BinaryData)TableEntityValue.Get(properties, key, typeof(BinaryData));

    public bool? GetBoolean(string key) => (bool?)TableEntityValue.Get(properties, key, typeof(bool?));

    public DateTime? GetDateTime(string key) => (DateTime?)TableEntityValue.Get(properties, key, typeof(DateTime?));

    public DateTimeOffset? GetDateTimeOffset(string key) => (DateTimeOffset?)TableEntityValue.Get(properties, key, typeof(DateTimeOffset?));

    public double? GetDouble(string key) => (double?)TableEntityValue.Get(properties, key, typeof(double?));

    public Guid? GetGuid(string key) => (Guid?)TableEntityValue.Get(properties, key, typeof(Guid?));

    public int? GetInt32(string key) => (int?)TableEntityValue.Get(properties, key, typeof(int?));

    public long? GetInt64(string key) => (long?)TableEntityValue.Get(properties, key, typeof(long?));

    public void Add(string key, object value) => TableEntityValue.Set(properties, key, value);

    public bool ContainsKey(string key) => properties.ContainsKey(key);

    public bool Remove(string key) => properties.Remove(key);

    public bool TryGetValue(string key, out object value) => properties.TryGetValue(key, out value);

    public void Clear() => properties.Clear();

    void ICollection<KeyValuePair<string, object>>.Add(KeyValuePair<string, object> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object>>.Contains(KeyValuePair<string, object> item) =>
        ((ICollection<KeyValuePair<string, object>>)properties).Contains(item);

    void ICollection<KeyValuePair<string, object>>.CopyTo(KeyValuePair<string, object>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object>>)properties).CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object>>.Remove(KeyValuePair<string, object> item) => Remove(item.Key);

    IEnumerator<KeyValuePair<string, object>> IEnumerable<KeyValuePair<string, object>>.GetEnumerator() => properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => properties.GetEnumerator();
}
