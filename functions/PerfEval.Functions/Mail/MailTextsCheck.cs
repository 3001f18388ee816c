using Microsoft.Extensions.Hosting;

namespace PerfEval.Functions.Mail;

/// <summary>Reads the letters' texts at start, so that a fault in one stops the program then and not when a letter is due.</summary>
internal sealed class MailTextsCheck(MailTexts texts) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = texts;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
