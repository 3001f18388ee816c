using System.CommandLine;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using PerfEval.Host.Installing;
using PerfEval.Host.Planning;
using PerfEval.Host.Sample;

namespace PerfEval.Host.Commands;

/// <summary><c>perfeval launch</c>: hands a plan to a running installation, through the same API as everybody.</summary>
internal static class LaunchCommand
{
    private const string KeyVariable = "PERFEVAL_KEY";

    public static Command Create()
    {
        var source = new Argument<FileInfo>("FILE") { Description = "方案 .json，或名册 .xlsx/.csv / a plan, or a roster" };
        var settings = new Option<FileInfo?>("--settings") { Description = "名册以外的设置：不含 units 的方案 JSON / what a roster does not say: a plan's JSON without units" };
        var at = new Option<string>("--at") { Description = "运行中系统的地址 / where the installation runs", DefaultValueFactory = _ => string.Create(CultureInfo.InvariantCulture, $"http://localhost:{DemoCommand.DefaultPort}") };
        var data = new Option<DirectoryInfo>("--data") { Description = $"从该数据目录取财政局密钥；环境变量 {KeyVariable} 优先 / the data folder that the bureau's key is taken from, unless {KeyVariable} is set", DefaultValueFactory = _ => new DirectoryInfo("perfeval-data") };
        var dryRun = new Option<bool>("--dry-run") { Description = "只核对并统计邮件，不启动 / check and count the mails; launch nothing" };
        var command = new Command("launch", "在运行中的系统上启动绩效自评工作；同一方案重复提交不会重复启动。 / Launch a campaign on a running installation; the same again launches nothing twice.") { source, settings, at, data, dryRun };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed, parsed.GetValue(source)!, parsed.GetValue(settings), parsed.GetValue(at)!, parsed.GetValue(data)!, parsed.GetValue(dryRun), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, FileInfo source, FileInfo? settings, string at, DirectoryInfo data, bool dryRun, CancellationToken cancellation)
    {
        TextWriter error = parsed.InvocationConfiguration.Error;
        if (!Uri.TryCreate(at, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https"))
        {
            await error.WriteLineAsync($"--at {at}: 应为网址，如 http://localhost:{DemoCommand.DefaultPort}。 / An address is expected, such as http://localhost:{DemoCommand.DefaultPort}.");
            return ExitCodes.UnusableInput;
        }

        string? key = Environment.GetEnvironmentVariable(KeyVariable) is { Length: > 0 } given ? given : Installation.Find(data.FullName)?.OperatorKey;
        if (key is null)
        {
            await error.WriteLineAsync($"没有财政局密钥：请用 --data 指明数据目录，或设置 {KeyVariable}。 / There is no key: name the data folder with --data, or set {KeyVariable}.");
            return ExitCodes.UnusableInput;
        }

        try
        {
            using HttpContent content = Content(source, settings);
            using var http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(10) };
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(dryRun ? "/api/campaigns/dry-run" : "/api/campaigns", UriKind.Relative)) { Content = content };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
            using HttpResponseMessage answer = await http.SendAsync(request, cancellation);
            string text = await answer.Content.ReadAsStringAsync(cancellation);
            if (!answer.IsSuccessStatusCode)
            {
                await error.WriteLineAsync(Faults(text) ?? $"{(int)answer.StatusCode} {text}");
                return ExitCodes.UnusableInput;
            }

            await PrintAsync(JsonNode.Parse(text)!, dryRun, parsed.InvocationConfiguration.Output);
            return ExitCodes.Done;
        }
        catch (SampleException e)
        {
            await error.WriteLineAsync(e.Message);
            return ExitCodes.UnusableInput;
        }
        catch (HttpRequestException e)
        {
            await error.WriteLineAsync($"{at}: 连接不上，请先运行 perfeval serve。 / It can't be reached; run perfeval serve first. ({e.Message})");
            return ExitCodes.Failed;
        }
    }

    private static HttpContent Content(FileInfo source, FileInfo? settings)
    {
        byte[] bytes = SampleFile.Bytes(source.FullName);
        if (PlanFile.IsJson(bytes))
        {
            JsonNode plan = SampleFile.Json(source.FullName);
            PlanReferences.Resolve(plan, source.DirectoryName ?? string.Empty);
            return Part(JsonSerializer.SerializeToUtf8Bytes(plan, Domain.Interchange.FormJson.Options), "application/json");
        }

        if (settings is null)
        {
            throw new SampleException("名册不含日期和催报安排，请用 --settings 指明。 / A roster has no dates and reminders; name a file with --settings.");
        }

        return new MultipartFormDataContent
        {
            { Part(SampleFile.Bytes(settings.FullName), "application/json"), "settings", "settings.json" },
            { Part(bytes, "application/octet-stream"), "roster", source.Name },
        };
    }

    private static ByteArrayContent Part(byte[] bytes, string type)
    {
        var part = new ByteArrayContent(bytes);
        part.Headers.ContentType = new MediaTypeHeaderValue(type);
        return part;
    }

    private static string? Faults(string problem)
    {
        try
        {
            return JsonNode.Parse(problem)?["errors"] is JsonArray errors
                ? string.Join('\n', errors.Select(e => $"{e!["field"]}: {e["chinese"]} / {e["english"]}"))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task PrintAsync(JsonNode answer, bool dryRun, TextWriter output)
    {
        if (!dryRun)
        {
            await output.WriteLineAsync($"已启动 / launched: {answer["campaign"]!["bureau"]}/{answer["campaign"]!["campaign"]}");
            return;
        }

        foreach (JsonNode? line in answer["byDay"]!.AsArray())
        {
            string kind = Rehearsing.DemoWords.OfMail((string)line!["kind"]!);
            await output.WriteLineAsync($"{line["day"]}\t{kind}\t{line["count"]}\t{((bool)line["certain"]! ? "必发 / always" : "未报送的才发 / if not filed")}");
        }
    }
}
