using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SendGrid;

namespace PerfEval.Functions.Mail.Transports;

/// <summary>The transport that <see cref="PerfEvalOptions.MailTransport"/> names.</summary>
internal static class ChosenMailTransport
{
    public const string Folder = "folder";
    public const string Smtp = "smtp";
    public const string SendGrid = "sendgrid";

    public static IMailTransport Of(IServiceProvider services)
    {
        string name = services.GetRequiredService<IOptions<PerfEvalOptions>>().Value.MailTransport;
        return name.ToLowerInvariant() switch
        {
            Folder => ActivatorUtilities.CreateInstance<FolderMailTransport>(services),
            Smtp => ActivatorUtilities.CreateInstance<SmtpMailTransport>(services),
            SendGrid when services.GetService<ISendGridClient>() is not null => ActivatorUtilities.CreateInstance<SendGridMailTransport>(services),
            SendGrid => throw new InvalidOperationException("PerfEval:MailTransport is sendgrid, and the host brings no ISendGridClient."),
            _ => throw new InvalidOperationException($"PerfEval:MailTransport '{name}' is none of {Folder}, {Smtp}, {SendGrid}."),
        };
    }
}
