using System.Diagnostics;

namespace PerfEval.Documents.Tests.LibreOffice;

/// <summary>LibreOffice from the distribution's packages, where the machine has it.</summary>
internal static class Office
{
    public const string Missing = "LibreOffice (soffice) is not on the path; apt-get install libreoffice-calc";

    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(p => Path.Combine(p, "soffice")).FirstOrDefault(File.Exists);

    public static bool IsThere => Program is not null;

    /// <summary>Opens, recalculates and saves files as .xlsx in another folder, with a profile of its own.</summary>
    public static async Task ConvertAsync(IEnumerable<string> files, string folder)
    {
        string profile = Path.Combine(Path.GetTempPath(), "perfeval-office-" + Path.GetRandomFileName());
        try
        {
            var start = new ProcessStartInfo(Program!) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
            foreach (string argument in (string[])["--headless", "-env:UserInstallation=" + new Uri(profile), "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder, .. files])
            {
                start.ArgumentList.Add(argument);
            }

            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            Task<string> errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, await output + await errors);
        }
        finally
        {
            if (Directory.Exists(profile))
            {
                Directory.Delete(profile, recursive: true);
            }
        }
    }
}
