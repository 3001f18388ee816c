using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Reminders;

/// <summary>A unit that owes forms.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Forms">What it owes.</param>
/// <param name="Link">Its link.</param>
internal sealed record OutstandingUnit(UnitRow Unit, IReadOnlyList<FormRow> Forms, Uri Link);
