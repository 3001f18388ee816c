using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using PerfEval.Pages;
using PerfEval.Scenarios.Support;
using static PerfEval.Scenarios.Support.Plans;

namespace PerfEval.Scenarios.Units;

/// <summary>Supporting documents: straight to storage by a signed link, or through the application; looked at before they count.</summary>
public sealed class EvidenceTests : IAsyncLifetime
{
    private static readonly byte[] Paper = Encoding.ASCII.GetBytes("%PDF-1.7 a scanned page");
    private Installation county = null!;

    private string Own => $"/u/{county.Token(Second)}";

    private string Evidence => $"{Own}/forms/{Adviser}/evidence";

    public async Task InitializeAsync()
    {
        county = await Installation.LaunchedAsync();
        await county.UntilAsync("2022-03-10T10:00");
    }

    public async Task DisposeAsync() => await county.DisposeAsync();

    [Fact]
    public async Task A_file_that_is_put_straight_to_storage_counts_once_it_was_looked_at_and_both_sides_can_read_it()
    {
        (string put, string commit) = await BeginAsync("合同.pdf", Paper.Length);
        Assert.DoesNotContain("合同.pdf", await county.PageAsync(Own), StringComparison.Ordinal);
        Assert.Equal("not-uploaded", (await CommitAsync(commit)).Code);

        Assert.Equal(HttpStatusCode.Created, await PutAsync(put, Paper));
        Assert.Equal(HttpStatusCode.OK, (await CommitAsync(commit)).Status);
        await county.ChangesNothingAsync(_ => CommitAsync(commit));

        string id = commit.Split('/')[^2];
        Assert.Contains("合同.pdf", await county.PageAsync(Own), StringComparison.Ordinal);
        Assert.Equal(Paper, await county.DownloadAsync($"{Evidence}/{id}"));
        Assert.Equal(Paper, await county.Bureau.DownloadAsync($"/api/campaigns/{Plans.Bureau}/{Campaign}/forms/{Second}/{Adviser}/evidence/{id}"));
    }

    [Fact]
    public async Task The_link_puts_one_file_once_and_reads_nothing()
    {
        (string put, _) = await BeginAsync("合同.pdf", Paper.Length);
        Assert.Equal(HttpStatusCode.Forbidden, await PutAsync(put.Replace("sig=", "sig=A", StringComparison.Ordinal), Paper));
        Assert.Equal(HttpStatusCode.Created, await PutAsync(put, Paper));
        Assert.NotEqual(HttpStatusCode.Created, await PutAsync(put, [.. Paper, 1]));
        using HttpResponseMessage read = await county.Http.GetAsync(new Uri(put));
        Assert.Equal(HttpStatusCode.Forbidden, read.StatusCode);
    }

    [Fact]
    public async Task What_is_not_what_its_name_says_is_refused_and_gone()
    {
        (string put, string commit) = await BeginAsync("合同.pdf", 5);
        await PutAsync(put, "MZ\u0090\0\u0003 a program"u8.ToArray());
        Assert.Equal("wrong-kind", (await CommitAsync(commit)).Code);
        Assert.DoesNotContain(await county.SnapshotAsync(), line => line.Contains("evidence/", StringComparison.Ordinal));
        Assert.Equal("unknown-file", (await CommitAsync(commit)).Code);
    }

    [Theory]
    [InlineData("表.exe", 10, "wrong-kind")]
    [InlineData("表.pdf.exe", 10, "wrong-kind")]
    [InlineData("没有扩展名", 10, "wrong-kind")]
    [InlineData("合同.pdf", 0, "wrong-kind")]
    [InlineData("合同.pdf", (20 * 1024 * 1024) + 1, "too-large")]
    public async Task What_is_not_taken_gets_no_link(string name, long size, string code)
    {
        Answer answer = await county.ChangesNothingAsync(_ => AskAsync(name, size));
        Assert.Equal(code, answer.Code);
    }

    [Fact]
    public async Task Without_a_script_a_file_goes_through_the_application_and_may_be_taken_back()
    {
        Answer shown = await PostAsync(Paper, "照片说明.pdf");
        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Contains("照片说明.pdf", shown.Text, StringComparison.Ordinal);

        // The same file again is the same document.
        await county.ChangesNothingAsync(_ => PostAsync(Paper, "照片说明.pdf"));
        Answer refused = await county.ChangesNothingAsync(_ => PostAsync("<html>"u8.ToArray(), "网页.pdf"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("内容须与扩展名一致", refused.Text, StringComparison.Ordinal);

        int at = shown.Text.IndexOf("/evidence/", StringComparison.Ordinal) + "/evidence/".Length;
        string id = shown.Text[at..(at + 32)];
        Answer after = await county.PostPageAsync(Own, $"{Evidence}/{id}/remove", []);
        Assert.DoesNotContain("照片说明.pdf", after.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await county.GetAsync($"{Evidence}/{id}")).Status);
    }

    [Fact]
    public async Task After_closing_nothing_is_added_and_nothing_taken_back()
    {
        Answer shown = await PostAsync(Paper, "照片说明.pdf");
        int at = shown.Text.IndexOf("/evidence/", StringComparison.Ordinal) + "/evidence/".Length;
        string id = shown.Text[at..(at + 32)];

        // The page of before closing is still open in a browser.
        KeyValuePair<string, string> proof = new("antiForgery", await county.ProofAsync(Own));
        await county.UntilAsync("2022-04-16T00:00");
        Answer asked = await county.ChangesNothingAsync(
            c => c.PostPageAsync(Own, $"{Evidence}/begin", [proof, new(FieldNames.Name, "合同.pdf"), new(FieldNames.Size, "10")]));
        Assert.Equal("not-open", asked.Code);
        Answer removed = await county.ChangesNothingAsync(c => c.PostPageAsync(Own, $"{Evidence}/{id}/remove", [proof]));
        Assert.Equal(HttpStatusCode.Conflict, removed.Status);
        Assert.Equal(Paper, await county.DownloadAsync($"{Evidence}/{id}"));
    }

    private Task<Answer> AskAsync(string name, long size) => county.PostPageAsync(
        Own, $"{Evidence}/begin", [new(FieldNames.Name, name), new(FieldNames.Size, size.ToString(System.Globalization.CultureInfo.InvariantCulture))]);

    private async Task<(string Put, string Commit)> BeginAsync(string name, long size)
    {
        JsonNode begun = (await AskAsync(name, size)).Done().Json;
        return ((string)begun["put"]!, (string)begun["commit"]!);
    }

    private Task<Answer> CommitAsync(string commit) => county.PostPageAsync(Own, commit, []);

    private async Task<HttpStatusCode> PutAsync(string address, byte[] content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(address)) { Content = new ByteArrayContent(content) };
        request.Headers.Add("x-ms-blob-type", "BlockBlob");
        using HttpResponseMessage answer = await county.Http.SendAsync(request);
        return answer.StatusCode;
    }

    private Task<Answer> PostAsync(byte[] file, string name) => county.PostFileToAsync(Second, Evidence, file, name);
}
