namespace PerfEval.Domain.Policies;

/// <summary>A policy file: its name, for messages, and its JSON.</summary>
/// <param name="Name">Such as <c>my-bureau-2025.json</c>.</param>
/// <param name="Json">The content.</param>
public sealed record PolicyText(string Name, string Json);
