using System.Collections.Concurrent;
using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using PerfEval.Functions;
using PerfEval.Scenarios.Support;

namespace PerfEval.Scenarios.Access;

/// <summary>Every address that can be read, as the bureau and a unit may read it: mail scanners and previews follow links too.</summary>
public sealed partial class ReadingTests
{
    private static readonly string[] Readable =
    [
        .. typeof(ServiceRegistration).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>())
            .Where(trigger => trigger?.Methods?.Contains("get", StringComparer.OrdinalIgnoreCase) == true)
            .Select(trigger => trigger!.Route!)
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public async Task No_address_changes_anything_when_it_is_read_and_none_leaves_a_token_in_log_or_referrer()
    {
        using var lines = new EveryLine();
        await using Installation county = await Installation.LaunchedAsync(builder =>
        {
            // Everything of the application itself; of the framework what an installation keeps.
            builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("PerfEval", LogLevel.Trace);
            builder.Logging.AddProvider(lines);
        });
        await county.UntilAsync("2022-03-21T10:00");
        (await county.FileAsync(Plans.First, Plans.Training)).Done();
        await county.SettleAsync();
        string token = county.Token(Plans.First);

        // When a form was downloaded is noted, so that a reminder can say it: the one thing that reading leaves behind.
        IReadOnlyList<string> before = await county.SnapshotAsync("DownloadedAt");
        ConsoleBrowser browser = await ConsoleBrowser.SignedInAsync(county, Installation.Key);
        int answered = 0;
        foreach (string route in Readable)
        {
            foreach (HttpMethod method in new[] { HttpMethod.Get, HttpMethod.Head })
            {
                using HttpResponseMessage answer = await browser.AskAsync(method, "/" + Fill(route, token));
                Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, $"{method} {route}: {answer.StatusCode}");
                answered += answer.IsSuccessStatusCode ? 1 : 0;
                if (answer.Content.Headers.ContentType?.MediaType == "text/html")
                {
                    Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
                    string policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
                    Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
                    Assert.DoesNotContain("script-src 'unsafe", policy, StringComparison.Ordinal);
                }
            }
        }

        await county.SettleAsync();
        Assert.Equal(before, await county.SnapshotAsync("DownloadedAt"));
        Assert.True(answered >= 10, $"only {answered} of {Readable.Length} addresses were there to be read");
        Assert.DoesNotContain(lines.Lines, line => line.Contains(token, StringComparison.Ordinal));
    }

    /// <summary>A route's parameters as the campaign has them.</summary>
    private static string Fill(string route, string token) => Parameter().Replace(route, match => match.Groups["name"].Value switch
    {
        "bureau" => Plans.Bureau,
        "campaign" => Plans.Campaign,
        "unit" => Plans.First,
        "project" => Plans.Training,
        "revision" => "1",
        "token" => token,
        "format" => "xlsx",
        "ignored" => string.Empty,
        _ => "none",
    });

    [GeneratedRegex(@"\{(?<name>[a-z]+)(:[^/]*)?\}", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Parameter();

    /// <summary>Keeps every line that anything logs.</summary>
    private sealed class EveryLine : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
            // Lines are read after the host has ended.
        }
    }
}
