using System.Collections.Frozen;

namespace PerfEval.Domain.Filing;

/// <summary>The legal moves of a form, in one table. Every change of a form's state goes through it.</summary>
public static class FormTransitions
{
    private static readonly FrozenDictionary<(FormState From, FormAction Action), FormState> Moves =
        new Dictionary<(FormState, FormAction), FormState>
        {
            [(FormState.NotIssued, FormAction.Issue)] = FormState.Issued,

            [(FormState.Issued, FormAction.Submit)] = FormState.Submitted,
            [(FormState.Submitted, FormAction.Submit)] = FormState.Submitted,
            [(FormState.Returned, FormAction.Submit)] = FormState.Submitted,
            [(FormState.Reopened, FormAction.Submit)] = FormState.Submitted,

            [(FormState.Submitted, FormAction.CheckByDepartment)] = FormState.DepartmentChecked,

            [(FormState.Submitted, FormAction.Return)] = FormState.Returned,
            [(FormState.DepartmentChecked, FormAction.Return)] = FormState.Returned,
            [(FormState.Reopened, FormAction.Return)] = FormState.Returned,

            [(FormState.Submitted, FormAction.Accept)] = FormState.Accepted,
            [(FormState.DepartmentChecked, FormAction.Accept)] = FormState.Accepted,
            [(FormState.Reopened, FormAction.Accept)] = FormState.Accepted,

            // What nobody reviewed is finalised as it stands, provisional share and all.
            [(FormState.Submitted, FormAction.Finalise)] = FormState.Finalised,
            [(FormState.DepartmentChecked, FormAction.Finalise)] = FormState.Finalised,
            [(FormState.Returned, FormAction.Finalise)] = FormState.Finalised,
            [(FormState.Reopened, FormAction.Finalise)] = FormState.Finalised,
            [(FormState.Accepted, FormAction.Finalise)] = FormState.Finalised,

            [(FormState.Accepted, FormAction.Reopen)] = FormState.Reopened,
            [(FormState.Finalised, FormAction.Reopen)] = FormState.Reopened,
        }.ToFrozenDictionary();

    /// <summary>Whether <paramref name="action"/> is legal in <paramref name="from"/>.</summary>
    public static bool IsLegal(FormState from, FormAction action) => Moves.ContainsKey((from, action));

    /// <summary>The state that <paramref name="action"/> leads to.</summary>
    /// <param name="form">The form, for the message.</param>
    /// <param name="from">Its state now.</param>
    /// <param name="action">What is done to it.</param>
    /// <exception cref="IllegalFormActionException">The table holds no such move.</exception>
    public static FormState Apply(string form, FormState from, FormAction action) =>
        Moves.TryGetValue((from, action), out FormState to) ? to : throw new IllegalFormActionException(form, from, action);
}
