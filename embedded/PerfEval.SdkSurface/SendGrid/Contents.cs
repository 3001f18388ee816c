#nullable disable
using Newtonsoft.Json;

namespace SendGrid.Helpers.Mail
{
    [JsonObject(IsReference = false)]
    public class Content
    {
        public Content()
        {
        }

        public Content(string type, string value)
        {
            Type = type;
            Value = value;
        }

        [JsonProperty("type")]
        public string Type { get; set; }

        [JsonProperty("value")]
        public string Value { get; set; }
    }

    [JsonObject(IsReference = false)]
    public class Attachment
    {
        [JsonProperty("content")]
        public string Content { get; set; }

        [JsonProperty("type")]
        public string Type { get; set; }

        [JsonProperty("filename")]
        public string Filename { get; set; }

        [JsonProperty("disposition")]
        public string Disposition { get; set; }

        [JsonProperty("content_id")]
        public string ContentId { get; set; }
    }
}

namespace SendGrid.Helpers.Mail.Model
{
    [JsonObject(IsReference = false)]
    public class HtmlContent : Content
    {
        public HtmlContent(string value)
            : base(MimeType.Html, value)
        {
        }
    }

    public class PlainTextContent : Content
    {
        public PlainTextContent(string value)
            : base(MimeType.Text, value)
        {
        }
    }
}
