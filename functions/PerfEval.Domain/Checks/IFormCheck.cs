namespace PerfEval.Domain.Checks;

/// <summary>One check of a form, done by the program before any person. Stateless; never throws on anything a form can hold.</summary>
public interface IFormCheck
{
    /// <summary>The findings that it can give.</summary>
    IReadOnlyList<FindingCode> Codes { get; }

    /// <summary>What it finds on the form.</summary>
    IEnumerable<Finding> Run(CheckContext context);
}
