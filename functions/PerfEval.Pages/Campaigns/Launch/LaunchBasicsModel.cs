using PerfEval.Domain.Texts;

namespace PerfEval.Pages.Campaigns.Launch;

/// <summary>The first step of a launch: what the campaign is called, and the roster.</summary>
public sealed record LaunchBasicsModel
{
    /// <summary>Takes the form.</summary>
    public required string PostAddress { get; init; }

    /// <summary>An empty roster to fill in.</summary>
    public required string EmptyRosterAddress { get; init; }

    /// <summary>The fields as they were entered, by name.</summary>
    public required IReadOnlyDictionary<string, string> Entered { get; init; }

    /// <summary>What is wrong with them.</summary>
    public IReadOnlyList<LaunchFault> Faults { get; init; } = [];

    /// <summary>The roster that was uploaded last.</summary>
    public LaunchRosterModel? Roster { get; init; }

    /// <summary>Launches that were begun before and are open, where a new one is begun.</summary>
    public IReadOnlyList<LaunchDraftItem> Drafts { get; init; } = [];

    /// <summary>The policies that a roster may name.</summary>
    public required IReadOnlyList<LaunchPolicy> Policies { get; init; }

    /// <summary>Last year's campaigns, each with next year's roster to download.</summary>
    public IReadOnlyList<PageLink> Earlier { get; init; } = [];
}

/// <summary>A policy that a roster may name.</summary>
/// <param name="Id">What the roster's column holds.</param>
/// <param name="Name">What it is.</param>
public sealed record LaunchPolicy(string Id, BilingualText Name);

/// <summary>A roster that was uploaded.</summary>
public sealed record LaunchRosterModel
{
    /// <summary>The file's name.</summary>
    public required string FileName { get; init; }

    /// <summary>Its units.</summary>
    public required int Units { get; init; }

    /// <summary>Their forms.</summary>
    public required int Forms { get; init; }

    /// <summary>The units by supervising department.</summary>
    public IReadOnlyList<LaunchDepartment> Departments { get; init; } = [];

    /// <summary>What is wrong with it; nothing can be launched while there is an error.</summary>
    public IReadOnlyList<RosterFault> Problems { get; init; } = [];

    /// <summary>How many problems there are, with those not listed.</summary>
    public int ProblemTotal { get; init; }

    /// <summary>The copy with the problems marked; <see langword="null"/> where there are none.</summary>
    public string? MarkedAddress { get; init; }
}

/// <summary>A supervising department of a roster.</summary>
/// <param name="Name">Its name; <see langword="null"/> for units without one.</param>
/// <param name="Units">Its units.</param>
/// <param name="Forms">Their forms.</param>
public sealed record LaunchDepartment(string? Name, int Units, int Forms);

/// <summary>One thing that is wrong with a roster.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Cell">The cell, in A1 notation.</param>
/// <param name="Code">The fault's code.</param>
/// <param name="IsError">Whether it must be mended; otherwise it is to be looked at.</param>
/// <param name="Message">What is wrong and what would be accepted.</param>
public sealed record RosterFault(string? Sheet, string? Cell, string? Code, bool IsError, BilingualText Message);
