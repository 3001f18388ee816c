using Microsoft.Playwright;

namespace PerfEval.Browser.Support;

/// <summary>A person at a browser. What their browser complains of is kept: an error in a script or a policy broken is a defect.</summary>
public sealed class Person : IAsyncDisposable
{
    // Milliseconds; on a machine that runs much else at the same time a page may take its time, and is none the worse for it.
    internal const float Patience = 90_000;

    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    private Person(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, message) =>
        {
            // A status that a page asks for on purpose (an upload that is refused) is told there too, and is none of its faults.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                complaints.Add(message.Text);
            }
        };
    }

    /// <summary>The page they look at.</summary>
    public IPage Page { get; }

    /// <summary>Errors of scripts and broken policies since they came.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    internal static async Task<Person> InAsync(IBrowserContext context)
    {
        context.SetDefaultTimeout(Patience);
        return new Person(context, await context.NewPageAsync());
    }

    /// <summary>Goes to an address; fails where it doesn't answer with a page.</summary>
    public async Task<IPage> OpenAsync(string address, int status = 200)
    {
        IResponse? answer = await Page.GotoAsync(address);
        Assert.True(answer?.Status == status, $"{address}: {answer?.Status}");
        return Page;
    }

    /// <summary>Signs in with a key, as the page asks for it.</summary>
    public async Task SignInAsync(string key)
    {
        await OpenAsync("/sign-in");
        await Page.FillAsync("#key", key);
        await Page.ClickAsync("button[type=submit]");
        Assert.DoesNotContain("/sign-in", Page.Url, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await context.CloseAsync();
}
