#nullable disable
namespace SendGrid.Helpers.Mail;

public partial class SendGridMessage
{
    public void SetFrom(string email, string name = null) => SetFrom(Address(email, name));

    public void SetFrom(EmailAddress email) => From = email;

    public void SetReplyTo(EmailAddress email) => ReplyTo = email;

    public void SetGlobalSubject(string subject) => Subject = subject;

    public void SetSubject(string subject, int personalizationIndex = 0, Personalization personalization = null) =>
        Of(personalizationIndex, personalization).Subject = subject;

    public void AddTo(string email, string name = null) => AddTo(Address(email, name));

    public void AddTo(EmailAddress email, int personalizationIndex = 0, Personalization personalization = null) =>
        AddTos([Present(email)], personalizationIndex, personalization);

    public void AddTos(List<EmailAddress> emails, int personalizationIndex = 0, Personalization personalization = null)
    {
        Some(emails);
        Personalization target = Of(personalizationIndex, personalization);
        (target.Tos ??= []).AddRange(emails);
    }

    public void AddCc(string email, string name = null) => AddCc(Address(email, name));

    public void AddCc(EmailAddress email, int personalizationIndex = 0, Personalization personalization = null) =>
        AddCcs([Present(email)], personalizationIndex, personalization);

    public void AddCcs(List<EmailAddress> emails, int personalizationIndex = 0, Personalization personalization = null)
    {
        Some(emails);
        Personalization target = Of(personalizationIndex, personalization);
        (target.Ccs ??= []).AddRange(emails);
    }

    public void AddBcc(string email, string name = null) => AddBcc(Address(email, name));

    public void AddBcc(EmailAddress email, int personalizationIndex = 0, Personalization personalization = null) =>
        AddBccs([Present(email)], personalizationIndex, personalization);

    public void AddBccs(List<EmailAddress> emails, int personalizationIndex = 0, Personalization personalization = null)
    {
        Some(emails);
        Personalization target = Of(personalizationIndex, personalization);
        (target.Bccs ??= []).AddRange(emails);
    }

    public void AddHeader(string headerKey, string headerValue, int personalizationIndex = 0, Personalization personalization = null) =>
        AddHeaders(new Dictionary<string, string> { [headerKey] = headerValue }, personalizationIndex, personalization);

    public void AddHeaders(Dictionary<string, string> headers, int personalizationIndex = 0, Personalization personalization = null)
    {
        Personalization target = Of(personalizationIndex, personalization);
        target.Headers = Joined(target.Headers, headers);
    }

    public void AddCustomArg(string customArgKey, string customArgValue, int personalizationIndex = 0, Personalization personalization = null) =>
        AddCustomArgs(new Dictionary<string, string> { [customArgKey] = customArgValue }, personalizationIndex, personalization);

    public void AddCustomArgs(Dictionary<string, string> customArgs, int personalizationIndex = 0, Personalization personalization = null)
    {
        Personalization target = Of(personalizationIndex, personalization);
        target.CustomArgs = Joined(target.CustomArgs, customArgs);
    }

    public void AddSubstitution(string substitutionKey, string substitutionValue, int personalizationIndex = 0, Personalization personalization = null) =>
        AddSubstitutions(new Dictionary<string, string> { [substitutionKey] = substitutionValue }, personalizationIndex, personalization);

    public void AddSubstitutions(Dictionary<string, string> substitutions, int personalizationIndex = 0, Personalization personalization = null)
    {
        Personalization target = Of(personalizationIndex, personalization);
        target.Substitutions = Joined(target.Substitutions, substitutions);
    }

    public void SetTemplateData(object dynamicTemplateData, int personalizationIndex = 0, Personalization personalization = null) =>
        Of(personalizationIndex, personalization).TemplateData = dynamicTemplateData;

    public void SetSendAt(long sendAt, int personalizationIndex = 0, Personalization personalization = null) =>
        Of(personalizationIndex, personalization).SendAt = sendAt;

    public void AddGlobalHeader(string key, string value) => (Headers ??= []).Add(key, value);

    public void AddGlobalCustomArg(string key, string value) => (CustomArgs ??= []).Add(key, value);

    public void AddCategory(string category) => (Categories ??= []).Add(category);

    public void AddContent(string mimeType, string text) => (Contents ??= []).Add(new Content(mimeType, text));

    public void AddAttachment(Attachment attachment) => (Attachments ??= []).Add(attachment);

    // Upstream takes a missing name or content for nothing to attach.
    public void AddAttachment(string filename, string base64Content, string type = null, string disposition = null, string content_id = null)
    {
        if (!string.IsNullOrWhiteSpace(filename) && !string.IsNullOrWhiteSpace(base64Content))
        {
            AddAttachment(new Attachment
            {
                Filename = filename,
                Content = base64Content,
                Type = type,
                Disposition = disposition,
                ContentId = content_id,
            });
        }
    }

    public void SetTemplateId(string templateID) => TemplateId = templateID;

    public void SetGlobalSendAt(int sendAt) => SendAt = sendAt;

    public void SetBatchId(string batchId) => BatchId = batchId;

    public void SetAsm(int groupID, List<int> groupsToDisplay = null) => Asm = new ASM { GroupId = groupID, GroupsToDisplay = groupsToDisplay };

    public void SetSandBoxMode(bool enable) => (MailSettings ??= new()).SandboxMode = new SandboxMode { Enable = enable };

    public void SetClickTracking(bool enable, bool enableText) =>
        (TrackingSettings ??= new()).ClickTracking = new ClickTracking { Enable = enable, EnableText = enableText };

    public void SetOpenTracking(bool enable, string substitutionTag = null) =>
        (TrackingSettings ??= new()).OpenTracking = new OpenTracking { Enable = enable, SubstitutionTag = substitutionTag };

    public void SetSubscriptionTracking(bool enable, string html = null, string text = null, string substitutionTag = null) =>
        (TrackingSettings ??= new()).SubscriptionTracking =
            new SubscriptionTracking { Enable = enable, Html = html, Text = text, SubstitutionTag = substitutionTag };

    public void SetGoogleAnalytics(
        bool enable, string utmCampaign = null, string utmContent = null, string utmMedium = null, string utmSource = null, string utmTerm = null) =>
        (TrackingSettings ??= new()).Ganalytics = new Ganalytics
        {
            Enable = enable,
            UtmCampaign = utmCampaign,
            UtmContent = utmContent,
            UtmMedium = utmMedium,
            UtmSource = utmSource,
            UtmTerm = utmTerm,
        };

    private Personalization Of(int index, Personalization given)
    {
        if (given is not null)
        {
            (Personalizations ??= []).Add(given);
            return given;
        }

        if (Personalizations is null)
        {
            // Upstream takes any index for the first of a new list.
            Personalizations = [new Personalization()];
            return Personalizations[0];
        }

        if (index > Personalizations.Count)
        {
            throw new ArgumentException($"personalizationIndex {index} must not be greater than {Personalizations.Count}");
        }

        if (index == Personalizations.Count)
        {
            Personalizations.Add(new Personalization());
        }

        return Personalizations[index];
    }

    private static EmailAddress Address(string email, string name) =>
        string.IsNullOrWhiteSpace(email) ? throw new ArgumentNullException(nameof(email)) : new EmailAddress(email, name);

    private static EmailAddress Present(EmailAddress email) => email ?? throw new ArgumentNullException(nameof(email));

    private static void Some(List<EmailAddress> emails)
    {
        ArgumentNullException.ThrowIfNull(emails);
        if (emails.Count == 0)
        {
            throw new InvalidOperationException("Sequence contains no elements");
        }
    }

    private static Dictionary<string, string> Joined(Dictionary<string, string> old, Dictionary<string, string> more) =>
        old is null ? more : old.Union(more).ToDictionary(pair => pair.Key, pair => pair.Value);
}
