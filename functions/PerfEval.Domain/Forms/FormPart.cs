namespace PerfEval.Domain.Forms;

/// <summary>The parts of a form that a <see cref="FormPlace"/> can lie in.</summary>
public enum FormPart
{
    /// <summary>The form as a whole.</summary>
    Form,

    /// <summary>Title and header cells; <see cref="FormPlace.Key"/> is the label.</summary>
    Header,

    /// <summary>预算执行情况; <see cref="FormPlace.Row"/> counts <see cref="SelfEvaluationForm.Funds"/>.</summary>
    Funds,

    /// <summary>年度总体目标; <see cref="FormPlace.Row"/> counts <see cref="SelfEvaluationForm.Goals"/>.</summary>
    Goal,

    /// <summary>指标; <see cref="FormPlace.Row"/> counts <see cref="SelfEvaluationForm.Indicators"/>.</summary>
    Indicator,

    /// <summary>自评总分.</summary>
    Total,

    /// <summary>Texts below the table; <see cref="FormPlace.Key"/> is the label.</summary>
    Section,
}
