namespace PerfEval.Pages.Access;

/// <summary>Signing in with the bureau's key.</summary>
/// <param name="SignInAddress">Takes <see cref="FieldNames.Key"/> and <see cref="FieldNames.ReturnTo"/>.</param>
/// <param name="ReturnTo">A page of this site to go to afterwards.</param>
/// <param name="WasRefused">Whether a key was just refused.</param>
public sealed record SignInModel(string SignInAddress, string? ReturnTo = null, bool WasRefused = false);
