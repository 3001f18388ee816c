using PerfEval.Functions.Mail;
using PerfEval.Pages.Campaigns;

namespace PerfEval.Functions.Campaigns;

/// <summary>What an act on a unit's page would mail.</summary>
/// <param name="Act">The act.</param>
/// <param name="Count">How many mails.</param>
/// <param name="Sample">One of them; <see langword="null"/> where it mails nothing.</param>
internal sealed record UnitActMails(UnitAct Act, int Count, OutgoingMail? Sample);
