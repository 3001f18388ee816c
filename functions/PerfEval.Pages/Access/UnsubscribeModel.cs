namespace PerfEval.Pages.Access;

/// <summary>A recipient of the bureau's digest who wants no more of it, or wants it again.</summary>
/// <param name="Address">Posts here.</param>
/// <param name="IsUnsubscribed">Whether they get no more now.</param>
/// <param name="AgainField">The name of the field that asks for it again.</param>
public sealed record UnsubscribeModel(string Address, bool IsUnsubscribed, string AgainField);
