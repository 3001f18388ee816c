using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring;

namespace PerfEval.Host.Scoring;

/// <summary>A form with what it scored and by what.</summary>
internal sealed record ScoredForm(SelfEvaluationForm Form, ScoringPolicy Policy, FormResult Result);
