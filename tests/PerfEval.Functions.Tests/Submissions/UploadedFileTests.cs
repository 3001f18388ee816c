using System.Text;
using Microsoft.AspNetCore.Http;
using PerfEval.Functions.Http;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Tests.Submissions;

/// <summary>Uploads are counted as they come, whatever they say of their own size.</summary>
public sealed class UploadedFileTests
{
    private const int Limit = 1024 * 1024;

    // What the server, the frame of a form post and one buffer may add to the limit.
    private const int Slack = 256 * 1024;

    [Fact]
    public async Task A_form_post_that_never_ends_is_read_to_the_limit_and_no_further()
    {
        var body = new EndlessStream("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"表.xlsx\"\r\n\r\n");
        (UploadedFile? file, Refusal? refusal) = await UploadedFile.ReadAsync(Request(body, "multipart/form-data; boundary=b"), Limit, CancellationToken.None);
        Assert.Null(file);
        Assert.Equal(StatusCodes.Status413PayloadTooLarge, refusal!.Status);
        Assert.InRange(body.Count, Limit, Limit + Slack);
    }

    [Fact]
    public async Task A_field_that_never_ends_is_read_no_further_than_fields_may_take()
    {
        var body = new EndlessStream("--b\r\nContent-Disposition: form-data; name=\"antiForgery\"\r\n\r\n");
        (_, Refusal? refusal) = await UploadedFile.ReadAsync(Request(body, "multipart/form-data; boundary=b"), Limit, CancellationToken.None);
        Assert.Equal(StatusCodes.Status413PayloadTooLarge, refusal!.Status);
        Assert.InRange(body.Count, 1, Slack);
    }

    [Fact]
    public async Task Headers_that_never_end_are_malformed_and_read_no_further_than_headers_may_take()
    {
        var body = new EndlessStream("--b\r\nContent-Disposition: ");
        (_, Refusal? refusal) = await UploadedFile.ReadAsync(Request(body, "multipart/form-data; boundary=b"), Limit, CancellationToken.None);
        Assert.Equal((StatusCodes.Status400BadRequest, "malformed-upload"), (refusal!.Status, refusal.Code));
        Assert.InRange(body.Count, 1, Slack);
    }

    [Fact]
    public async Task A_body_that_never_ends_is_read_to_the_limit_and_no_further()
    {
        var body = new EndlessStream(string.Empty);
        (_, Refusal? refusal) = await UploadedFile.ReadAsync(Request(body, "application/octet-stream"), Limit, CancellationToken.None);
        Assert.Equal(StatusCodes.Status413PayloadTooLarge, refusal!.Status);
        Assert.InRange(body.Count, Limit, Limit + Slack);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nhalf")]
    [InlineData("multipart/form-data; boundary=b", "no boundary at all")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nno header\r\n\r\nx\r\n--b--\r\n")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--\r\n")]
    [InlineData("multipart/form-data", "--b\r\n\r\nx\r\n--b--\r\n")]
    public async Task A_malformed_form_post_is_a_bad_request_and_not_too_large(string type, string content)
    {
        HttpRequest request = Request(new MemoryStream(Encoding.UTF8.GetBytes(content)), type);
        (UploadedFile? file, Refusal? refusal) = await UploadedFile.ReadAsync(request, Limit, CancellationToken.None);
        Assert.Null(file);
        Assert.Equal((StatusCodes.Status400BadRequest, "malformed-upload"), (refusal!.Status, refusal.Code));
    }

    [Fact]
    public async Task The_file_of_a_form_post_is_read_with_its_name_and_the_fields_around_it()
    {
        const string Content = "--b\r\nContent-Disposition: form-data; name=\"antiForgery\"\r\n\r\n令牌\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"C:\\x\\表.xlsx\"\r\nContent-Type: text/plain\r\n\r\n内容\r\n--b--\r\n";
        (UploadedFile? file, _) = await UploadedFile.ReadAsync(
            Request(new MemoryStream(Encoding.UTF8.GetBytes(Content)), "multipart/form-data; boundary=b"), Limit, CancellationToken.None);
        Assert.Equal(("表.xlsx", "内容", "令牌"), (file!.Name, Encoding.UTF8.GetString(file.Content), file.Fields["antiForgery"].ToString()));
    }

    private static HttpRequest Request(Stream body, string type)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = HttpMethods.Post;
        context.Request.ContentType = type;
        context.Request.Body = body;
        return context.Request;
    }

    /// <summary>A beginning, and then the letter x without end; counts what was taken.</summary>
    private sealed class EndlessStream(string beginning) : Stream
    {
        private readonly byte[] start = Encoding.UTF8.GetBytes(beginning);

        public long Count { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => Count;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            for (int i = 0; i < count; i++)
            {
                buffer[offset + i] = Count < start.Length ? start[Count] : (byte)'x';
                Count++;
            }

            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
