using System.Globalization;
using System.Text.Json.Nodes;
using PerfEval.Domain.Calendars;
using Spectre.Console;

namespace PerfEval.Host.Rehearsing;

/// <summary>Shows a campaign as it happens: a line for every act and every wave of mail, readable in a log too.</summary>
internal sealed class DemoProgress(IAnsiConsole console, Operator bureau, TimeProvider clock)
{
    private readonly HashSet<string> shown = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> mails = new(StringComparer.Ordinal);

    /// <summary>Says what is about to happen.</summary>
    public void Begin(DemoFolder folder)
    {
        console.MarkupLine("[bold]PerfEval 演示 / demo[/]：样例绩效自评工作，模拟时钟 / a sample campaign on a simulated clock");
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[grey]数据目录 / data folder: {folder.Path}[/]");
        if (folder.IsTemporary)
        {
            console.MarkupLine("[grey]临时目录，结束时删除；要保留请用 --data DIR / temporary, deleted at the end; --data DIR keeps it[/]");
        }
    }

    /// <summary>Shows what has happened since the last look. Returns whether the results are published.</summary>
    public async Task<bool> ShowAsync(CancellationToken cancellation)
    {
        JsonNode? status = await bureau.StatusAsync(cancellation);
        if (status is null)
        {
            return false;
        }

        foreach (JsonNode? act in await bureau.AuditAsync(cancellation))
        {
            if (shown.Add((string)act!["id"]!))
            {
                Line((DateTimeOffset)act["at"]!, DemoWords.Of(act));
            }
        }

        ShowMails(status);
        return (string)status["phase"]! == "Published";
    }

    private void ShowMails(JsonNode status)
    {
        foreach ((string kind, JsonNode? count) in status["mailsByKind"]!.AsObject())
        {
            int now = (int)count!;
            int before = mails.GetValueOrDefault(kind);
            if (now > before)
            {
                Line(clock.GetUtcNow(), $"  ✉ {DemoWords.OfMail(kind)} × {now - before}");
                mails[kind] = now;
            }
        }
    }

    private void Line(DateTimeOffset at, string text) =>
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[grey]{ChinaTime.Show(at)}[/]  {text}");
}
