using Spectre.Console;

namespace PerfEval.Host.Commands;

/// <summary>The console as commands write to it.</summary>
internal static class Consoles
{
    // Wide enough for every table that a command prints.
    private const int LogWidth = 160;

    /// <summary>A console that writes colours to a terminal and plain, wide lines to a log.</summary>
    /// <param name="output">Where it writes; anything but the terminal itself is a log.</param>
    public static IAnsiConsole Create(TextWriter output)
    {
        if (!Console.IsOutputRedirected && ReferenceEquals(output, Console.Out))
        {
            return AnsiConsole.Console;
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = LogWidth;
        return console;
    }
}
