using PerfEval.Functions.Mail;

namespace PerfEval.Functions.Tests.Mail.Transports;

/// <summary>A transport, and the place where its mail arrives.</summary>
internal interface IPostOffice : IAsyncDisposable
{
    IMailTransport Transport { get; }

    IReadOnlyList<ArrivedMail> Arrived { get; }
}
