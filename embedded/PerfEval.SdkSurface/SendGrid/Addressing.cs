#nullable disable
using Newtonsoft.Json;

namespace SendGrid.Helpers.Mail;

[JsonObject(IsReference = false)]
public class EmailAddress : IEquatable<EmailAddress>
{
    public EmailAddress()
    {
    }

    public EmailAddress(string email, string name = null)
    {
        Email = email;
        Name = name;
    }

    [JsonProperty("name")]
    public string Name { get; set; }

    [JsonProperty("email")]
    public string Email { get; set; }

    public static bool operator ==(EmailAddress left, EmailAddress right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(EmailAddress left, EmailAddress right) => !(left == right);

    public bool Equals(EmailAddress other) => other is not null && string.Equals(Email, other.Email, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object obj) => obj is not null && obj.GetType() == GetType() && Equals((EmailAddress)obj);

    public override int GetHashCode() => Email is null ? 0 : Email.ToLower().GetHashCode();
}

[JsonObject(IsReference = false)]
public class Personalization
{
    [JsonProperty("to", IsReference = false)]
    [JsonConverter(typeof(DistinctAddressesConverter))]
    public List<EmailAddress> Tos { get; set; }

    [JsonProperty("cc", IsReference = false)]
    [JsonConverter(typeof(DistinctAddressesConverter))]
    public List<EmailAddress> Ccs { get; set; }

    [JsonProperty("bcc", IsReference = false)]
    [JsonConverter(typeof(DistinctAddressesConverter))]
    public List<EmailAddress> Bccs { get; set; }

    [JsonProperty("from")]
    public EmailAddress From { get; set; }

    [JsonProperty("subject")]
    public string Subject { get; set; }

    [JsonProperty("headers", IsReference = false)]
    public Dictionary<string, string> Headers { get; set; }

    [JsonProperty("substitutions", IsReference = false)]
    public Dictionary<string, string> Substitutions { get; set; }

    [JsonProperty("custom_args", IsReference = false)]
    public Dictionary<string, string> CustomArgs { get; set; }

    [JsonProperty("send_at")]
    public long? SendAt { get; set; }

    [JsonProperty("dynamic_template_data", IsReference = false, ItemIsReference = false)]
    public object TemplateData { get; set; }
}

/// <summary>Writes an address once however often it was added, as upstream's converter does.</summary>
internal sealed class DistinctAddressesConverter : JsonConverter
{
    public override bool CanRead => false;

    public override bool CanConvert(Type objectType) => typeof(IEnumerable<EmailAddress>).IsAssignableFrom(objectType);

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer)
    {
        writer.WriteStartArray();
        foreach (EmailAddress address in ((IEnumerable<EmailAddress>)value).Distinct())
        {
            serializer.Serialize(writer, address);
        }

        writer.WriteEndArray();
    }

    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer) =>
        throw new NotSupportedException();
}
