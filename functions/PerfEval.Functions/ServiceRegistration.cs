using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PerfEval.Domain.Policies;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Campaigns.Launching;
using PerfEval.Functions.Housekeeping;
using PerfEval.Functions.Http;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Mail.Digests;
using PerfEval.Functions.Mail.Events;
using PerfEval.Functions.Mail.Index;
using PerfEval.Functions.Mail.Log;
using PerfEval.Functions.Mail.Transports;
using PerfEval.Functions.Projections;
using PerfEval.Functions.Rankings;
using PerfEval.Functions.Reminders;
using PerfEval.Functions.Reviews;
using PerfEval.Functions.Scanning;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;
using PerfEval.Functions.Submissions.Evidence;
using PerfEval.Functions.Submissions.Online;

namespace PerfEval.Functions;

/// <summary>
/// Registers the application with a worker. The host brings <c>TableServiceClient</c>, <c>BlobServiceClient</c>,
/// <c>TimeProvider</c>, where it has policies of its own a <c>PolicyCatalog</c>, and the section <c>PerfEval</c> of its configuration.
/// </summary>
public static class ServiceRegistration
{
    /// <summary>Adds the services and the middleware.</summary>
    public static IFunctionsWorkerApplicationBuilder UsePerfEval(this IFunctionsWorkerApplicationBuilder builder)
    {
        builder.Services.AddPerfEval();
        builder.UseMiddleware<SecurityHeaders>();
        builder.UseMiddleware<PageFailures>();
        builder.UseMiddleware<BureauAccess>();
        return builder;
    }

    private static void AddPerfEval(this IServiceCollection services)
    {
        services.AddOptions<PerfEvalOptions>().BindConfiguration("PerfEval").ValidateOnStart();
        services.AddSingleton<IValidateOptions<PerfEvalOptions>, PerfEvalOptionsCheck>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(PolicyCatalog.BuiltIn);
        services.AddHostedService<StorageSetup>();
        services.AddSingleton<CampaignTables>();
        services.AddSingleton<CampaignBlobs>();
        services.AddSingleton<CampaignStore>();
        services.AddSingleton<PlanStore>();
        services.AddSingleton<UnitStore>();
        services.AddSingleton<PlanIntake>();
        services.AddSingleton<LaunchDesk>();
        services.AddSingleton<LaunchDrafts>();
        services.AddSingleton<LaunchConsole>();
        services.AddSingleton<LaunchBasicsDesk>();
        services.AddSingleton<CampaignRoster>();
        services.AddSingleton<FormStore>();
        services.AddSingleton<FormIndex>();
        services.AddSingleton<OutstandingUnits>();
        services.AddSingleton<SortedForms>();
        services.AddSingleton<SortedRanking>();
        services.AddSingleton<FormIndexCheck>();
        services.AddSingleton<SubmissionStore>();
        services.AddSingleton<RefusalStore>();
        services.AddSingleton<SubmittedFindings>();
        services.AddSingleton<MarkedCopies>();
        services.AddSingleton<DraftStore>();
        services.AddSingleton<EvidenceStore>();
        services.AddSingleton<EvidenceDesk>();
        services.AddSingleton<EvidenceFiles>();
        services.AddSingleton<OnlineDesk>();
        services.AddSingleton<SectionLinks>();
        services.AddSingleton<SubmissionAnswer>();
        services.AddSingleton<PendingStore>();
        services.AddSingleton<PendingFacts>();
        services.AddSingleton<ScoreStore>();
        services.AddSingleton<FilingDesk>();
        services.AddSingleton<UnitPortal>();
        services.AddSingleton<ScoredSubmissions>();
        services.AddSingleton<ReviewDesk>();
        services.AddSingleton<ReviewDrafts>();
        services.AddSingleton<RankingStore>();
        services.AddSingleton<RankingOffice>();
        services.AddSingleton<RankingReports>();
        services.AddSingleton<PublishingLimit>();
        services.AddSingleton<RankingDesk>();
        services.AddSingleton<RankingConsole>();
        services.AddSingleton<FormConsole>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<AuditSeals>();
        services.AddSingleton<Quarantine>();
        services.AddSingleton<UnitLinks>();
        services.AddSingleton<BureauKey>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<Callers>();
        services.AddSingleton<ConsolePage>();
        services.AddSingleton<MailStore>();
        services.AddSingleton<MailIndex>();
        services.AddSingleton<MailIndexCheck>();
        services.AddSingleton<MailingStore>();
        services.AddSingleton<MailHandover>();
        services.AddSingleton<MailOffice>();
        services.AddSingleton<MailPump>();
        services.AddSingleton<MailTexts>();
        services.AddHostedService<MailTextsCheck>();
        services.AddSingleton<UnitPost>();
        services.AddSingleton<DigestPost>();
        services.AddSingleton<DigestLinks>();
        services.AddSingleton<ExtensionDesk>();
        services.AddSingleton<BounceDesk>();
        services.AddSingleton<MailDesk>();
        services.AddSingleton<MailLog>();
        services.AddSingleton<OutstandingList>();
        services.AddSingleton<MailEvents>();
        services.AddSingleton<WebhookSignature>();
        services.AddSingleton<OutstandingForms>();
        services.AddSingleton<UnitConsole>();
        services.AddSingleton<MailTallies>();
        services.AddSingleton<ReminderDesk>();
        services.TryAddSingleton(ChosenMailTransport.Of);
    }
}
