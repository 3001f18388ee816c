using System.Diagnostics;

namespace PerfEval.Scenarios.Killed;

/// <summary><c>perfeval demo --exit</c> in a process of its own.</summary>
internal static class DemoProcess
{
    /// <summary>The exit code of a process that was ended by SIGKILL.</summary>
    public static int Killed { get; } = OperatingSystem.IsWindows() ? -1 : 128 + 9;

    /// <summary>Runs the demo on a data folder to its end, however it ends.</summary>
    /// <returns>The exit code, and what the process printed.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(DotnetPath())
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in (string[])["exec", Path.Combine(AppContext.BaseDirectory, "perfeval.dll"), "demo", "--exit", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    private static string DotnetPath() =>
        Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
}
