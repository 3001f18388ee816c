#nullable disable
using System.Net.Http.Headers;

namespace SendGrid;

public class BaseClientOptions
{
    public Dictionary<string, string> RequestHeaders { get; set; } = [];

    public string Host { get; set; }

    public string Version { get; set; } = "v3";

    public string UrlPath { get; set; }

    public AuthenticationHeaderValue Auth { get; set; }

    public bool HttpErrorAsException { get; set; }
}

public class SendGridClientOptions : BaseClientOptions
{
    private string apiKey;

    public SendGridClientOptions() => Host = "https://api.sendgrid.com";

    public string ApiKey
    {
        get => apiKey;
        set
        {
            apiKey = string.IsNullOrWhiteSpace(value) ? throw new ArgumentNullException(nameof(apiKey)) : value;
            Auth = new AuthenticationHeaderValue("Bearer", apiKey);
        }
    }

    public SendGridClientOptions SetDataResidency(string region)
    {
        if (string.IsNullOrWhiteSpace(region))
        {
            throw new ArgumentNullException(nameof(region));
        }

        Host = region switch
        {
            "eu" => "https://api.eu.sendgrid.com/",
            "global" => "https://api.sendgrid.com/",
            _ => throw new InvalidOperationException("Region can only be 'global' or 'eu'."),
        };
        return this;
    }
}
