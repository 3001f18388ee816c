#nullable disable
using Newtonsoft.Json;

namespace SendGrid.Helpers.Mail;

[JsonObject(IsReference = false)]
public partial class SendGridMessage
{
    [JsonProperty("from")]
    public EmailAddress From { get; set; }

    [JsonProperty("subject")]
    public string Subject { get; set; }

    [JsonProperty("personalizations", IsReference = false)]
    public List<Personalization> Personalizations { get; set; }

    [JsonProperty("content", IsReference = false)]
    public List<Content> Contents { get; set; }

    [JsonIgnore]
    public string PlainTextContent { get; set; }

    [JsonIgnore]
    public string HtmlContent { get; set; }

    [JsonProperty("attachments", IsReference = false)]
    public List<Attachment> Attachments { get; set; }

    [JsonProperty("template_id")]
    public string TemplateId { get; set; }

    [JsonProperty("headers", IsReference = false)]
    public Dictionary<string, string> Headers { get; set; }

    [JsonProperty("sections", IsReference = false)]
    public Dictionary<string, string> Sections { get; set; }

    [JsonProperty("categories", IsReference = false)]
    public List<string> Categories { get; set; }

    [JsonProperty("custom_args", IsReference = false)]
    public Dictionary<string, string> CustomArgs { get; set; }

    [JsonProperty("send_at")]
    public long? SendAt { get; set; }

    [JsonProperty("asm")]
    public ASM Asm { get; set; }

    [JsonProperty("batch_id")]
    public string BatchId { get; set; }

    [JsonProperty("ip_pool_name")]
    public string IpPoolName { get; set; }

    [JsonProperty("mail_settings")]
    public MailSettings MailSettings { get; set; }

    [JsonProperty("tracking_settings")]
    public TrackingSettings TrackingSettings { get; set; }

    [JsonProperty("reply_to")]
    public EmailAddress ReplyTo { get; set; }

    [JsonProperty("reply_to_list", IsReference = false)]
    public List<EmailAddress> ReplyTos { get; set; }

    public string Serialize(bool useDefaultSerialization = true)
    {
        MoveTextsToContents();
        SortContents();
        var settings = new JsonSerializerSettings
        {
            NullValueHandling = NullValueHandling.Ignore,
            DefaultValueHandling = DefaultValueHandling.Include,
            StringEscapeHandling = StringEscapeHandling.EscapeHtml,
            Formatting = Formatting.None,
        };
        if (useDefaultSerialization)
        {
            return JsonConvert.SerializeObject(this, Formatting.None, settings);
        }

        // Unlike JsonConvert, this leaves aside settings that the process made its default.
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        using (var json = new JsonTextWriter(text))
        {
            JsonSerializer.Create(settings).Serialize(json, this);
        }

        return text.ToString();
    }

    private void MoveTextsToContents()
    {
        if (PlainTextContent is null && HtmlContent is null)
        {
            return;
        }

        Contents = [];
        if (PlainTextContent is not null)
        {
            Contents.Add(new Model.PlainTextContent(PlainTextContent));
        }

        if (HtmlContent is not null)
        {
            Contents.Add(new Model.HtmlContent(HtmlContent));
        }

        PlainTextContent = null;
        HtmlContent = null;
    }

    // The provider wants plain text before HTML before anything else; what has no type or text is left out.
    private void SortContents()
    {
        if (Contents is not { Count: > 1 })
        {
            return;
        }

        for (int i = 0; i < Contents.Count; i++)
        {
            if (string.IsNullOrEmpty(Contents[i].Type) || string.IsNullOrEmpty(Contents[i].Value))
            {
                Contents.RemoveAt(i--);
                continue;
            }

            MoveToFrontIf(MimeType.Html, i);
            MoveToFrontIf(MimeType.Text, i);
        }
    }

    private void MoveToFrontIf(string type, int index)
    {
        Content content = Contents[index];
        if (content.Type == type)
        {
            Contents.RemoveAt(index);
            Contents.Insert(0, content);
        }
    }
}
