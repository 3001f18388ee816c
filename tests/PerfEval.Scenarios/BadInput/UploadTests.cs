using System.Net;
using System.Text;
using PerfEval.Domain.Interchange;
using PerfEval.Scenarios.Support;
using static PerfEval.Scenarios.Support.Plans;

namespace PerfEval.Scenarios.BadInput;

public sealed class UploadTests(FilingCampaign campaign) : IClassFixture<FilingCampaign>
{
    [Fact]
    public async Task An_empty_file_is_refused_with_the_kinds_that_are_taken()
    {
        Answer answer = await UploadAsync([], "自评表.xlsx");
        answer.AssertRefused(HttpStatusCode.BadRequest, "unreadable-file", "file", "自评表.xlsx", ".xlsx");
    }

    [Fact]
    public async Task A_text_file_that_is_named_xlsx_is_refused_with_the_kinds_that_are_taken()
    {
        Answer answer = await UploadAsync(Encoding.UTF8.GetBytes("自评得分：100"), "自评表.xlsx");
        answer.AssertRefused(HttpStatusCode.BadRequest, "unreadable-file", "file", "自评表.xlsx", ".xlsx");
    }

    [Fact]
    public async Task The_form_of_another_unit_is_refused_with_the_unit_that_is_wanted()
    {
        Answer answer = await UploadAsync(FormJson.Write(SampleForms.Filled(Training)), "a.json");
        answer.AssertRefused(HttpStatusCode.Conflict, "another-form", "unit", "深圳市坪山区司法局", "鄂州市司法局");
    }

    [Fact]
    public async Task The_form_of_another_project_is_refused_with_the_project_that_is_wanted()
    {
        Answer answer = await UploadAsync(FormJson.Write(SampleForms.Filled(Correction)), "a.json");
        answer.AssertRefused(HttpStatusCode.Conflict, "another-form", "projectName", "社区矫正管理工作经费", "法律顾问管理工作经费");
    }

    [Fact]
    public async Task The_same_file_twice_is_refused_with_the_submission_that_has_it()
    {
        byte[] filed = FormJson.Write(SampleForms.Filled(Training));
        Answer answer = await campaign.County.ChangesNothingAsync(county => county.UploadAsync(First, Training, filed, "again.json"));
        answer.AssertRefused(HttpStatusCode.Conflict, "same-file", "file", "again.json", "2022-03-10 10:00");
    }

    [Theory]
    [InlineData("no-such-project")]
    [InlineData("不存在#的?项目")]
    [InlineData("219001~003-05-training")]
    public async Task An_unknown_project_is_refused_with_those_of_the_unit(string project)
    {
        Answer answer = await campaign.County.ChangesNothingAsync(county => county.UploadAsync(Second, project, FormJson.Write(SampleForms.Filled(Adviser)), "a.json"));
        answer.AssertRefused(HttpStatusCode.NotFound, "unknown-form", "project", project, Adviser);
    }

    [Fact]
    public async Task Another_unit_s_project_is_as_unknown_as_any()
    {
        Answer answer = await campaign.County.ChangesNothingAsync(county => county.UploadAsync(Second, Training, FormJson.Write(SampleForms.Filled(Training)), "a.json"));
        answer.AssertRefused(HttpStatusCode.NotFound, "unknown-form", "project", Training, Adviser);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_with_the_size_that_is_taken()
    {
        Answer answer = await UploadAsync(new byte[(10 * 1024 * 1024) + 1], "大.xlsx");
        answer.AssertRefused(HttpStatusCode.RequestEntityTooLarge, "too-large", "file", "10485761", "10 MB");
    }

    [Fact]
    public async Task A_broken_form_post_is_refused_as_such_and_not_as_too_large()
    {
        Answer answer = await campaign.County.ChangesNothingAsync(async county =>
        {
            using var content = new StringContent("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\nhalf");
            content.Headers.Remove("Content-Type");
            content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");
            return await Answer.OfAsync(county.Http.PostAsync(new Uri($"/u/{county.Token(Second)}/forms/{Adviser}", UriKind.Relative), content));
        });
        answer.AssertRefused(HttpStatusCode.BadRequest, "malformed-upload", "body", null, "multipart/form-data");
    }

    [Theory]
    [InlineData("short")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("%23%3F%2F~AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_link_that_leads_nowhere_is_refused_without_repeating_it(string token)
    {
        Answer answer = await campaign.County.ChangesNothingAsync(county => county.UploadAsync(token, FormJson.Write(SampleForms.Filled(Adviser)), "a.json", Adviser));
        answer.AssertRefused(HttpStatusCode.NotFound, "unknown-link", "token", null);
        Assert.DoesNotContain(token, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_of_a_file_is_shown_in_one_line_and_without_its_path()
    {
        Answer answer = await UploadAsync([], "C:\\secret\\表\r\n.xlsx");
        string? value = (string?)answer.Json["errors"]![0]!["value"];
        Assert.DoesNotContain("secret", value, StringComparison.Ordinal);
        Assert.DoesNotContain(value!, char.IsControl);
    }

    private Task<Answer> UploadAsync(byte[] file, string name) =>
        campaign.County.ChangesNothingAsync(county => county.UploadAsync(Second, Adviser, file, name));
}
