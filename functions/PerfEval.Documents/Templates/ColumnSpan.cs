using System.Runtime.InteropServices;

namespace PerfEval.Documents.Templates;

/// <summary>Columns of the sheet that one column of the form takes, from 0, both included.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ColumnSpan(int First, int Last)
{
    public static implicit operator ColumnSpan((int First, int Last) span) => new(span.First, span.Last);
}
