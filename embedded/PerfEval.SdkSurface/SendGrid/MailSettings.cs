#nullable disable
using Newtonsoft.Json;

namespace SendGrid.Helpers.Mail;

[JsonObject(IsReference = false)]
public class MailSettings
{
    [JsonProperty("bcc")]
    public BCCSettings BccSettings { get; set; }

    [JsonProperty("bypass_list_management")]
    public BypassListManagement BypassListManagement { get; set; }

    [JsonProperty("bypass_spam_management")]
    public BypassSpamManagement BypassSpamManagement { get; set; }

    [JsonProperty("bypass_bounce_management")]
    public BypassBounceManagement BypassBounceManagement { get; set; }

    [JsonProperty("bypass_unsubscribe_management")]
    public BypassUnsubscribeManagement BypassUnsubscribeManagement { get; set; }

    [JsonProperty("footer")]
    public FooterSettings FooterSettings { get; set; }

    [JsonProperty("sandbox_mode")]
    public SandboxMode SandboxMode { get; set; }

    [JsonProperty("spam_check")]
    public SpamCheck SpamCheck { get; set; }
}

[JsonObject(IsReference = false)]
public class BCCSettings
{
    [JsonProperty("enable")]
    public bool? Enable { get; set; }

    [JsonProperty("email")]
    public string Email { get; set; }
}

[JsonObject(IsReference = false)]
public class BypassListManagement
{
    [JsonProperty("enable")]
    public bool Enable { get; set; }
}

[JsonObject(IsReference = false)]
public class BypassSpamManagement
{
    [JsonProperty("enable")]
    public bool Enable { get; set; }
}

[JsonObject(IsReference = false)]
public class BypassBounceManagement
{
    [JsonProperty("enable")]
    public bool Enable { get; set; }
}

[JsonObject(IsReference = false)]
public class BypassUnsubscribeManagement
{
    [JsonProperty("enable")]
    public bool Enable { get; set; }
}

[JsonObject(IsReference = false)]
public class FooterSettings
{
    [JsonProperty("enable")]
    public bool Enable { get; set; }

    [JsonProperty("text")]
    public string Text { get; set; }

    [JsonProperty("html")]
    public string Html { get; set; }
}

[JsonObject(IsReference = false)]
public class SandboxMode
{
    [JsonProperty("enable")]
    public bool? Enable { get; set; }
}

[JsonObject(IsReference = false)]
public class SpamCheck
{
    [JsonProperty("enable")]
    public bool? Enable { get; set; }

    [JsonProperty("threshold")]
    public int? Threshold { get; set; }

    [JsonProperty("post_to_url")]
    public string PostToUrl { get; set; }
}

[JsonObject(IsReference = false)]
public class ASM
{
    [JsonProperty("group_id")]
    public int GroupId { get; set; }

    [JsonProperty("groups_to_display", IsReference = false)]
    public List<int> GroupsToDisplay { get; set; }
}
