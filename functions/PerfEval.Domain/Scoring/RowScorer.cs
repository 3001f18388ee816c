using PerfEval.Domain.Checks;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Scoring.Rules;
using PerfEval.Domain.Texts;

namespace PerfEval.Domain.Scoring;

/// <summary>Turns what a rule says into scores, a verdict and a sentence.</summary>
internal static class RowScorer
{
    public static RowResult Score(ParsedRow row, RowOutcome outcome, decimal? derivedPoints, ReviewedRow? reviewed, List<Finding> findings)
    {
        decimal? points = row.Points is { } printed ? Math.Max(0, printed) : null;
        decimal? effective = points ?? derivedPoints;
        decimal? earned = Earned(outcome, effective);
        findings.AddRange(outcome.Findings);
        if (row.SelfScore is { } self && points is { } limit && (self < 0 || self > limit))
        {
            findings.Add(FindingCodes.ScoreOutOfRange.At(
                FormPlace.Indicator(row.Row, FormColumn.Score), ("score", Rounding.Plain(self)), ("points", Rounding.Plain(limit))));
        }

        Verdict verdict = VerdictOf(row, points, points is null ? null : earned, outcome.Open);
        return new RowResult
        {
            Row = row.Row,
            Kind = outcome.Kind,
            Ratio = outcome.Ratio,
            Points = points,
            Score = points is null ? null : earned,
            DerivedPoints = points is null ? derivedPoints : null,
            DerivedScore = points is null ? earned : null,
            SelfScore = row.SelfScore,
            ReviewedScore = Review.Of(reviewed, effective, FormPlace.Indicator(row.Row), findings),
            LowestScore = earned is null && effective is { } p ? p * (outcome.Open?.Lower ?? 0) : null,
            Verdict = verdict,
            Explanation = Explain(outcome, points, derivedPoints, earned, verdict, row.SelfScore),
        };
    }

    private static decimal? Earned(RowOutcome outcome, decimal? points)
    {
        if (outcome.Kind == RowKind.NotApplicable && outcome.Decides)
        {
            return 0;
        }

        // A row without points earns none, whatever a person would say of it.
        return points is 0 ? 0 : outcome.Decides ? points * outcome.Ratio : null;
    }

    private static Verdict VerdictOf(ParsedRow row, decimal? points, decimal? score, ShareInterval? open)
    {
        if (row.SelfScore is not { } self)
        {
            // A score that is there but no number is a doubt, not an absence.
            return CellNumber.Points(row.Indicator.SelfScore, out bool unreadable) is null && unreadable ? Verdict.NeedsReview : Verdict.NoSelfScore;
        }

        if (score is { } rule)
        {
            return Rounding.Show(self).CompareTo(Rounding.Show(rule)) switch
            {
                > 0 => Verdict.SelfScoreTooHigh,
                < 0 => Verdict.SelfScoreTooLow,
                _ => Verdict.Agrees,
            };
        }

        if (points is not { } limit)
        {
            return Verdict.NeedsReview;
        }

        decimal highest = limit * (open?.Upper ?? 1);
        decimal lowest = limit * (open?.Lower ?? 0);
        bool tooHigh = self > highest || (self == highest && open is { Closed: false });
        return tooHigh ? Verdict.SelfScoreTooHigh : self < lowest ? Verdict.SelfScoreTooLow : Verdict.NeedsReview;
    }

    private static BilingualText Explain(
        RowOutcome outcome, decimal? points, decimal? derivedPoints, decimal? earned, Verdict verdict, decimal? self)
    {
        string reason = outcome.Reason.Chinese;
        string reasonEnglish = outcome.Reason.English;
        decimal? effective = points ?? derivedPoints;
        bool derived = points is null && derivedPoints is not null;
        string mark = derived ? "推算分值 " : "";
        string markEnglish = derived ? "derived points " : "";
        if (earned is { } score && effective is { } p)
        {
            if (outcome.Quotient is { } quotient)
            {
                int colon = reason.IndexOf('：', StringComparison.Ordinal);
                int colonEnglish = reasonEnglish.IndexOf(':', StringComparison.Ordinal);
                string result = Rounding.Text(score);
                return new BilingualText(
                    $"{reason[..colon]}：{quotient} × {mark}{Rounding.Text(p)} = {result}",
                    $"{reasonEnglish[..colonEnglish]}: {quotient} × {markEnglish}{Rounding.Text(p)} = {result}");
            }

            return new BilingualText(
                $"{reason}，{(derived ? "推算" : "")}分值 {Rounding.Text(p)}，得 {Rounding.Text(score)}",
                $"{reasonEnglish}; {(derived ? "derived " : "")}points {Rounding.Text(p)}, score {Rounding.Text(score)}");
        }

        if (outcome.Decides)
        {
            string ratio = $"{Rounding.Text((outcome.Ratio ?? 0) * 100)}%";
            return new BilingualText($"{reason}，得分率 {ratio}；该行未印分值", $"{reasonEnglish}; ratio {ratio}; the row prints no points");
        }

        return Undecided(outcome, reason, reasonEnglish, effective, verdict, self);
    }

    private static BilingualText Undecided(
        RowOutcome outcome, string reason, string reasonEnglish, decimal? points, Verdict verdict, decimal? self)
    {
        string bounds = outcome.Open is { } open && points is { } p ? $"（{Rounding.Text(p * open.Lower)} 至 {Rounding.Text(p * open.Upper)}）" : "";
        string boundsEnglish = outcome.Open is { } interval && points is { } q ? $" ({Rounding.Text(q * interval.Lower)} to {Rounding.Text(q * interval.Upper)})" : "";
        decimal nearest = (points ?? 0) * (verdict == Verdict.SelfScoreTooLow ? outcome.Open?.Lower ?? 0 : outcome.Open?.Upper ?? 1);
        (string outside, string outsideEnglish) = verdict switch
        {
            Verdict.SelfScoreTooHigh => ($"，自评 {Rounding.Text(self ?? 0)} 高于上限 {Rounding.Text(nearest)}", $"; the self score {Rounding.Text(self ?? 0)} is above {Rounding.Text(nearest)}"),
            Verdict.SelfScoreTooLow => ($"，自评 {Rounding.Text(self ?? 0)} 低于下限 {Rounding.Text(nearest)}", $"; the self score {Rounding.Text(self ?? 0)} is below {Rounding.Text(nearest)}"),
            _ => ("", ""),
        };
        return new BilingualText(
            $"{reason}{bounds}{outside}；不计规则分，需复核",
            $"{reasonEnglish}{boundsEnglish}{outsideEnglish}; no rule score, a person decides");
    }
}
