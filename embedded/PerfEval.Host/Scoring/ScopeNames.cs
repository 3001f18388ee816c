using PerfEval.Domain.Forms;

namespace PerfEval.Host.Scoring;

/// <summary>项目支出 and 整体支出 in words.</summary>
internal static class ScopeNames
{
    public static string Chinese(ExpenditureScope scope) => scope == ExpenditureScope.Project ? "项目支出" : "整体支出";

    public static string English(ExpenditureScope scope) => scope == ExpenditureScope.Project ? "project expenditure" : "overall expenditure";
}
