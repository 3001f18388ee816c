using System.Diagnostics;

namespace PerfEval.Architecture;

#if !AZURE_SDK_REAL
/// <summary>That nobody deploys what Azure cannot run.</summary>
public class DeploymentTests
{
    [Theory]
    [InlineData("PERFEVAL001", "publish", "--no-build")]
    [InlineData("PERFEVAL001", "pack", "--no-build")]
    [InlineData("PERFEVAL002", "build", "-o", "bin/output")]
    public async Task What_is_built_against_the_surface_is_refused_with_a_sentence_that_names_the_switch(string code, params string[] command)
    {
        string project = Repository.At("functions", "PerfEval.Functions");
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = project };
        foreach (string argument in (string[])[.. command, "--no-restore", "-c", "Debug", "-nodeReuse:false", "-p:AzureSdk=surface"])
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.NotEqual(0, process.ExitCode);
        Assert.Contains($"error {code}", output, StringComparison.Ordinal);
        Assert.Contains("-p:AzureSdk=real", output, StringComparison.Ordinal);
    }
}
#endif
