using PerfEval.Domain.Forms;
using PerfEval.Pages;

namespace PerfEval.Scenarios.Support;

/// <summary>What a unit without Excel types into the page of its form.</summary>
internal static class OnlineAnswers
{
    /// <summary>A filled form as the fields of the page, by name.</summary>
    public static Dictionary<string, string> Typed(SelfEvaluationForm form)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        void Type(string name, string? text)
        {
            if (text is not null)
            {
                fields[name] = text;
            }
        }

        foreach ((int i, FundsLine line) in form.Funds.Index())
        {
            Type(OnlineFields.Executed(i), line.Executed);
            Type(OnlineFields.FundsScore(i), line.Score);
        }

        foreach ((int i, AnnualGoal goal) in form.Goals.Index())
        {
            Type(OnlineFields.Accomplishment(i), goal.Accomplishment);
        }

        foreach ((int i, Indicator row) in form.Indicators.Index())
        {
            Type(OnlineFields.Actual(i), row.Actual);
            Type(OnlineFields.Score(i), row.SelfScore);
            Type(OnlineFields.Reason(i), row.Reason);
        }

        Type(OnlineFields.Total, form.SelfTotal);
        return fields;
    }
}
