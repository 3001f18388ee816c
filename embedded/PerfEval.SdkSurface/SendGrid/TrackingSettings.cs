#nullable disable
using Newtonsoft.Json;

namespace SendGrid.Helpers.Mail;

[JsonObject(IsReference = false)]
public class TrackingSettings
{
    [JsonProperty("click_tracking")]
    public ClickTracking ClickTracking { get; set; }

    [JsonProperty("open_tracking")]
    public OpenTracking OpenTracking { get; set; }

    [JsonProperty("subscription_tracking")]
    public SubscriptionTracking SubscriptionTracking { get; set; }

    [JsonProperty("ganalytics")]
    public Ganalytics Ganalytics { get; set; }
}

[JsonObject(IsReference = false)]
public class ClickTracking
{
    [JsonProperty("enable")]
    public bool? Enable { get; set; }

    [JsonProperty("enable_text")]
    public bool? EnableText { get; set; }
}

[JsonObject(IsReference = false)]
public class OpenTracking
{
    [JsonProperty("enable")]
    public bool? Enable { get; set; }

    [JsonProperty("substitution_tag")]
    public string SubstitutionTag { get; set; }
}

[JsonObject(IsReference = false)]
public class SubscriptionTracking
{
    [JsonProperty("enable")]
    public bool Enable { get; set; }

    [JsonProperty("text")]
    public string Text { get; set; }

    [JsonProperty("html")]
    public string Html { get; set; }

    [JsonProperty("substitution_tag")]
    public string SubstitutionTag { get; set; }
}

[JsonObject(IsReference = false)]
public class Ganalytics
{
    [JsonProperty("enable")]
    public bool? Enable { get; set; }

    [JsonProperty("utm_source")]
    public string UtmSource { get; set; }

    [JsonProperty("utm_medium")]
    public string UtmMedium { get; set; }

    [JsonProperty("utm_term")]
    public string UtmTerm { get; set; }

    [JsonProperty("utm_content")]
    public string UtmContent { get; set; }

    [JsonProperty("utm_campaign")]
    public string UtmCampaign { get; set; }
}
