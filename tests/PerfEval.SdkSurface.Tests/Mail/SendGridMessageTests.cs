using System.Text.Json.Nodes;
using SendGrid;
using SendGrid.Helpers.Mail;

namespace PerfEval.SdkSurface.Tests.Mail;

public class SendGridMessageTests
{
    [Fact]
    public void A_message_is_written_as_the_provider_reads_it()
    {
        var message = new SendGridMessage { Subject = "绩效自评", PlainTextContent = "文", HtmlContent = "<p>文</p>" };
        message.SetFrom("bureau@example.org", "财政局");
        message.AddTo("unit@example.org");
        message.SetClickTracking(false, false);

        Assert.Equal(
            string.Concat(
                """{"from":{"name":"财政局","email":"bureau@example.org"},"subject":"绩效自评",""",
                """ "personalizations":[{"to":[{"email":"unit@example.org"}]}],""".Trim(),
                """ "content":[{"type":"text/plain","value":"文"},{"type":"text/html","value":"\u003cp\u003e文\u003c/p\u003e"}],""".Trim(),
                """ "tracking_settings":{"click_tracking":{"enable":false,"enable_text":false}}}""".Trim()),
            message.Serialize());
    }

    [Fact]
    public void Both_ways_of_writing_agree()
    {
        var message = new SendGridMessage { Subject = "a'b\"c&d" };
        message.AddTo("unit@example.org");

        Assert.Equal(message.Serialize(), message.Serialize(useDefaultSerialization: false));
    }

    [Fact]
    public void Plain_text_comes_before_html_before_the_rest()
    {
        var message = new SendGridMessage();
        message.AddContent("text/calendar", "c");
        message.AddContent(MimeType.Html, "h");
        message.AddContent(MimeType.Text, "t");
        message.AddContent(MimeType.Text, "");

        JsonArray contents = JsonNode.Parse(message.Serialize())!["content"]!.AsArray();

        Assert.Equal(["text/plain", "text/html", "text/calendar"], contents.Select(content => content!["type"]!.GetValue<string>()));
    }

    [Fact]
    public void An_address_is_written_once_whatever_its_case()
    {
        var message = new SendGridMessage();
        message.AddTos([new EmailAddress("a@example.org"), new EmailAddress("A@example.org"), new EmailAddress("b@example.org")]);

        JsonArray to = JsonNode.Parse(message.Serialize())!["personalizations"]![0]!["to"]!.AsArray();

        Assert.Equal(["a@example.org", "b@example.org"], to.Select(address => address!["email"]!.GetValue<string>()));
    }

    [Fact]
    public void Each_personalization_has_its_own_index()
    {
        var message = new SendGridMessage();
        message.AddTo(new EmailAddress("a@example.org"), 0);
        message.AddTo(new EmailAddress("b@example.org"), 1);
        message.SetSubject("two", 1);
        message.AddCustomArg("key", "v", 1);

        Assert.Equal(2, message.Personalizations.Count);
        Assert.Equal(("two", "v"), (message.Personalizations[1].Subject, message.Personalizations[1].CustomArgs["key"]));
        Assert.Throws<ArgumentException>(() => message.AddTo(new EmailAddress("c@example.org"), 3));
    }

    [Fact]
    public void An_attachment_without_content_is_left_out()
    {
        var message = new SendGridMessage();
        message.AddAttachment("form.xlsx", "");
        Assert.Null(message.Attachments);

        message.AddAttachment("form.xlsx", "QQ==", "application/octet-stream", "attachment");
        Assert.Equal("form.xlsx", Assert.Single(message.Attachments!).Filename);
    }

    [Fact]
    public void Nobody_is_not_an_addressee()
    {
        var message = new SendGridMessage();

        Assert.Throws<ArgumentNullException>(() => message.AddTo(" "));
        Assert.Throws<InvalidOperationException>(() => message.AddTos([]));
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(202, true)]
    [InlineData(300, false)]
    [InlineData(429, false)]
    public void A_response_of_the_two_hundreds_is_a_success(int status, bool success)
    {
        Assert.Equal(success, new Response((System.Net.HttpStatusCode)status, null, null).IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_response_reads_its_body_and_headers()
    {
        using var http = new HttpResponseMessage { Content = new StringContent("""{"errors":1}""") };
        http.Headers.Add("X-RateLimit-Reset", "1700000000");
        var response = new Response(System.Net.HttpStatusCode.TooManyRequests, http.Content, http.Headers);

        Assert.Equal(1L, (await response.DeserializeResponseBodyAsync())["errors"]);
        Assert.Equal("1700000000", response.DeserializeResponseHeaders()["X-RateLimit-Reset"]);
    }

    [Fact]
    public void An_api_key_becomes_the_authorization()
    {
        var options = new SendGridClientOptions { ApiKey = "k" };

        Assert.Equal("Bearer k", options.Auth.ToString());
        Assert.Throws<ArgumentNullException>(() => options.ApiKey = " ");
    }
}
