using Spectre.Console;

namespace PerfEval.Host.Commands;

/// <summary>The console as commands write to it.</summary>
internal static class Consoles
{
    // Wide enough for every table that a command prints.
    private const int LogWidth = 160;

    /// <summary>A console that writes colours to a terminal and plain, wide lines to a log.</summary>
    public static IAnsiConsole Create()
    {
        if (!Console.IsOutputRedirected)
        {
            return AnsiConsole.Console;
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(Console.Out),
        });
        console.Profile.Width = LogWidth;
        return console;
    }
}
