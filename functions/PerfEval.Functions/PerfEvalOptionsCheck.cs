using Microsoft.Extensions.Options;

namespace PerfEval.Functions;

/// <summary>Stops the application at start where a setting is missing or wrong, with all that is wrong.</summary>
internal sealed class PerfEvalOptionsCheck : IValidateOptions<PerfEvalOptions>
{
    public ValidateOptionsResult Validate(string? name, PerfEvalOptions options)
    {
        List<string> problems = [.. options.Problems()];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
