using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Texts;

namespace PerfEval.Domain.Interchange;

/// <summary>The interchange JSON of a form: what the API takes and returns and <c>perfeval score</c> reads.</summary>
public static class FormJson
{
    /// <summary>Serialiser settings that write Chinese as it is and read what they write.</summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    /// <summary>Reads one form. Never throws on bad text: the result says what is wrong and where.</summary>
    public static FormReadResult Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith("\uFEFF"u8))
        {
            utf8 = utf8[3..];
        }

        try
        {
            SelfEvaluationForm? form = JsonSerializer.Deserialize<SelfEvaluationForm>(utf8, Options);
            return form is null
                ? FormReadResult.Failure(new BilingualText("内容为空，应为一份自评表的 JSON 对象。", "The content is null; a JSON object of one form is expected."))
                : FormReadResult.Success(form);
        }
        catch (JsonException e)
        {
            string place = string.IsNullOrEmpty(e.Path) ? "$" : e.Path;
            long line = (e.LineNumber ?? 0) + 1;
            return FormReadResult.Failure(new BilingualText(
                $"不是有效的自评表 JSON：第 {line} 行，位置 {place}。应为交换格式（docs/values.md），各单元格为文本或 null。",
                $"Not a valid form JSON: line {line}, at {place}. The interchange format is expected, each cell a string or null."));
        }
    }

    /// <summary>Writes one form, indented, Chinese unescaped; unknown keys included.</summary>
    public static byte[] Write(SelfEvaluationForm form) => JsonSerializer.SerializeToUtf8Bytes(form, Options);

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            WriteIndented = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NumberHandling = JsonNumberHandling.Strict,
            PropertyNameCaseInsensitive = false,
            MaxDepth = 16,
            RespectNullableAnnotations = true,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
