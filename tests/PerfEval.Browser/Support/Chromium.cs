using Microsoft.Playwright;

namespace PerfEval.Browser.Support;

/// <summary>The machine's own Chromium, one process for all tests of a class; each test has pages of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Why a test is skipped.</summary>
    public const string Missing = "Chromium is not on the path; apt-get install chromium fonts-noto-cjk";

    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .SelectMany(folder => new[] { Path.Combine(folder, "chromium"), Path.Combine(folder, "chromium-browser"), Path.Combine(folder, "google-chrome") })
        .FirstOrDefault(File.Exists);

    // A browser on a closed network must not look for its maker's hosts; root has no sandbox.
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Whether the machine has one.</summary>
    public static bool IsThere => Program is not null;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (IsThere)
        {
            Assertions.SetDefaultExpectTimeout(Person.Patience);
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Program, Args = Arguments });
        }
    }

    /// <summary>A person at a browser: cookies and history of their own.</summary>
    /// <param name="home">What addresses are relative to.</param>
    /// <param name="visit">How they come.</param>
    public async Task<Person> VisitAsync(Uri home, VisitAs? visit = null) =>
        await Person.InAsync(await browser!.NewContextAsync((visit ?? new VisitAs()).Options(home)));

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
    }
}
