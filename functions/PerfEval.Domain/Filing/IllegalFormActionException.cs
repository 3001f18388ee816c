using PerfEval.Domain.Texts;

namespace PerfEval.Domain.Filing;

/// <summary>An action that a form's state does not allow.</summary>
public sealed class IllegalFormActionException : InvalidOperationException
{
    /// <summary>Names form, state and action.</summary>
    public IllegalFormActionException(string form, FormState state, FormAction action)
        : base($"Form {form} is {state}; {action} is not possible.")
    {
        Form = form;
        State = state;
        Action = action;
    }

    /// <summary>The form.</summary>
    public string Form { get; }

    /// <summary>Its state.</summary>
    public FormState State { get; }

    /// <summary>What was tried.</summary>
    public FormAction Action { get; }

    /// <summary>The message for a person.</summary>
    public BilingualText Text => new(
        $"自评表 {Form} 当前为“{FilingNames.Of(State).Chinese}”，不能{FilingNames.Of(Action).Chinese}。",
        $"Form {Form} is {FilingNames.Of(State).English}; it can't be {FilingNames.Of(Action).English}.");
}
