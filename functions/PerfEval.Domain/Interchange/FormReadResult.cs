using System.Diagnostics.CodeAnalysis;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Texts;

namespace PerfEval.Domain.Interchange;

/// <summary>A form that was read, or why it was not.</summary>
public sealed class FormReadResult
{
    private FormReadResult(SelfEvaluationForm? form, BilingualText? error)
    {
        Form = form;
        Error = error;
    }

    /// <summary>The form, where <see cref="Succeeded"/>.</summary>
    public SelfEvaluationForm? Form { get; }

    /// <summary>What is wrong, at which place, and what is accepted; where not <see cref="Succeeded"/>.</summary>
    public BilingualText? Error { get; }

    /// <summary>Whether there is a form.</summary>
    [MemberNotNullWhen(true, nameof(Form))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Form is not null;

    internal static FormReadResult Success(SelfEvaluationForm form) => new(form, null);

    internal static FormReadResult Failure(BilingualText error) => new(null, error);
}
