using Microsoft.Playwright;

namespace PerfEval.Browser.Support;

/// <summary>How somebody comes: the window, what their system prefers, and who they are signed in as.</summary>
public sealed record VisitAs
{
    /// <summary>The width of the window, in CSS pixels.</summary>
    public int Width { get; init; } = 1280;

    /// <summary>The height of the window, in CSS pixels.</summary>
    public int Height { get; init; } = 900;

    /// <summary>Device pixels for each CSS pixel.</summary>
    public float Scale { get; init; } = 1;

    /// <summary>Whether the browser runs scripts.</summary>
    public bool Script { get; init; } = true;

    /// <summary>Whether it is a phone: touched, not pointed at.</summary>
    public bool Phone { get; init; }

    /// <summary>Whether the system imposes its own few colours.</summary>
    public bool ForcedColors { get; init; }

    /// <summary>Whether the system asks for less motion.</summary>
    public bool ReducedMotion { get; init; }

    /// <summary>The cookies of a sign-in; <see langword="null"/> for nobody.</summary>
    public string? Session { get; init; }

    /// <summary>The same for the browser.</summary>
    internal BrowserNewContextOptions Options(Uri home) => new()
    {
        BaseURL = home.ToString(),
        JavaScriptEnabled = Script,
        Locale = "zh-CN",
        TimezoneId = "Asia/Shanghai",
        AcceptDownloads = true,
        ViewportSize = new ViewportSize { Width = Width, Height = Height },
        DeviceScaleFactor = Scale,
        IsMobile = Phone,
        HasTouch = Phone,
        ForcedColors = ForcedColors ? Microsoft.Playwright.ForcedColors.Active : null,
        ReducedMotion = ReducedMotion ? Microsoft.Playwright.ReducedMotion.Reduce : null,
        StorageState = Session,
    };
}
