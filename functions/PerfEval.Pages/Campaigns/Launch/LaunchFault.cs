using PerfEval.Domain.Texts;

namespace PerfEval.Pages.Campaigns.Launch;

/// <summary>What is wrong with a field.</summary>
/// <param name="Field">The field's name, one of <see cref="LaunchFieldNames"/>.</param>
/// <param name="Message">What is wrong and what would be accepted.</param>
public sealed record LaunchFault(string Field, BilingualText Message);
