using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Forms;

namespace PerfEval.Functions.Submissions.Online;

/// <summary>A form that is being filled in online.</summary>
/// <param name="Key">The form.</param>
/// <param name="Form">Its row.</param>
/// <param name="Issued">The form as issued.</param>
/// <param name="Draft">What was saved; <see langword="null"/> where nothing was.</param>
/// <param name="Fields">The draft's fields, or those of the last submission.</param>
internal sealed record OnlineWork(FormKey Key, FormRow Form, SelfEvaluationForm Issued, DraftRow? Draft, IReadOnlyDictionary<string, string> Fields);
