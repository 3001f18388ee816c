using System.Text.Encodings.Web;
using System.Text.Json;
using PerfEval.Domain.Checks;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Interchange;

/// <summary>The JSON object that <c>perfeval score --json</c> prints and the API returns for a scored form.</summary>
public static class ResultJson
{
    // Enough to tell any two scores apart; a quotient such as 141 ÷ 195 would otherwise print 28 digits.
    private const int Decimals = 10;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One object, indented, UTF-8, Chinese unescaped.</summary>
    public static byte[] Write(FormResult result) => Utf8(writer => Write(writer, result));

    /// <summary>An array of the objects of several forms.</summary>
    public static byte[] Write(IReadOnlyList<FormResult> results) => Utf8(writer =>
    {
        writer.WriteStartArray();
        foreach (FormResult result in results)
        {
            Write(writer, result);
        }

        writer.WriteEndArray();
    });

    private static byte[] Utf8(Action<Utf8JsonWriter> write)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            write(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, FormResult result)
    {
        writer.WriteStartObject();
        writer.WriteString("form", result.FormId);
        writer.WriteString("policy", result.PolicyId);
        writer.WriteStartArray("rows");
        foreach (RowResult row in result.Rows)
        {
            Write(writer, row);
        }

        writer.WriteEndArray();
        Write(writer, result.Budget);
        Write(writer, result.Total);
        if (result.Grade is { } grade)
        {
            writer.WriteString("grade", grade.KebabCase());
        }
        else
        {
            writer.WriteNull("grade");
        }

        writer.WriteStartArray("findings");
        foreach (Finding finding in result.Findings)
        {
            Write(writer, finding);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RowResult row)
    {
        writer.WriteStartObject();
        writer.WriteNumber("row", row.Row);
        writer.WriteString("kind", row.Kind.KebabCase());
        Number(writer, "ratio", row.Ratio);
        Number(writer, "points", row.Points);
        Number(writer, "score", row.Score);
        Number(writer, "derivedPoints", row.DerivedPoints);
        Number(writer, "derivedScore", row.DerivedScore);
        Number(writer, "selfScore", row.SelfScore);
        writer.WriteString("verdict", row.Verdict.KebabCase());
        writer.WriteString("explanation", row.Explanation.ToString());
        writer.WriteStartArray("findings");
        foreach (string code in row.Findings)
        {
            writer.WriteStringValue(code);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, BudgetResult budget)
    {
        writer.WriteStartObject("budget");
        Number(writer, "rate", budget.Rate);
        Number(writer, "points", budget.Points);
        Number(writer, "score", budget.Score);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, TotalResult total)
    {
        writer.WriteStartObject("total");
        Number(writer, "declared", total.Declared);
        Number(writer, "rule", total.Rule);
        Number(writer, "official", total.Official);
        Number(writer, "floor", total.Floor);
        Number(writer, "available", total.Available);
        Number(writer, "provisionalPoints", total.ProvisionalPoints);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("code", finding.Code);
        writer.WriteString("severity", finding.Severity.KebabCase());
        if (finding.Row is { } row)
        {
            writer.WriteNumber("row", row);
        }
        else
        {
            writer.WriteNull("row");
        }

        writer.WriteString("message", finding.Message.ToString());
        writer.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is { } number)
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(Rounding.Plain(Math.Round(number, Decimals, MidpointRounding.AwayFromZero)));
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
