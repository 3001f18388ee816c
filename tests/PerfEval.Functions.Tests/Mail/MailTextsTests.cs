using Microsoft.Extensions.Options;
using PerfEval.Functions.Mail;

namespace PerfEval.Functions.Tests.Mail;

public sealed class MailTextsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("perfeval-texts-").FullName;

    public static TheoryData<string, string, string> Faults => new()
    {
        { "returned.zh.txt", "{form}\n\n{due} {reason} {helpEmail} {dueDate}", "there is no placeholder {dueDate}" },
        { "returned.zh.txt", "{form}\n\n{reason} {helpEmail}", "the placeholder {due} is missing" },
        { "returned.en.txt", "{form}\n\n{due} {reason}", "the placeholder {helpEmail} is missing" },
        { "returned.zh.txt", "{form}\n\n{due} {reason} {helpEmail} {", "a brace stands alone" },
        { "returned.zh.txt", "\n\n{form} {due} {reason} {helpEmail}", "the subject, is empty" },
        { "returned.zh.txt", "{form}{due}{reason}{helpEmail}", "there is no text after the subject" },
        { "returned.zh.txt", "{form}\n\n{due} {reason} {helpEmail}\u0007", "a control character" },
        { "retourned.zh.txt", "x", "there is no such letter" },
    };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_programs_own_texts_can_be_used()
    {
        Assert.NotNull(Texts());
        Assert.Equal(13, MailTexts.Names.Count);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_text_that_cannot_be_used_is_named_at_start(string file, string text, string fault)
    {
        File.WriteAllText(Path.Combine(folder, file), text);

        InvalidDataException refused = Assert.Throws<InvalidDataException>(Texts);

        Assert.Contains(file, refused.Message, StringComparison.Ordinal);
        Assert.Contains(fault, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bureaus_own_text_takes_the_place_of_the_programs()
    {
        File.WriteAllText(Path.Combine(folder, "returned.zh.txt"), "退回：{form}\r\n\r\n请看{reason}，{due}前重报。\r\n{helpEmail}\r\n");

        MailLetter letter = Texts().Write("returned", Values("退回意见"), Values("the note"), new Uri("https://jixiao.example.org/u/x"));

        Assert.Equal("退回：form", letter.Subject);
        Assert.Equal(["请看退回意见，due前重报。\nhelpEmail"], letter.Chinese);
    }

    [Fact]
    public void A_line_with_nothing_to_say_is_left_out()
    {
        Dictionary<string, string> values = Values("reason");
        values["helpPhone"] = string.Empty;

        MailLetter letter = Texts().Write("returned", values, values, new Uri("https://jixiao.example.org/u/x"));

        Assert.DoesNotContain("电话", string.Join('\n', letter.Chinese), StringComparison.Ordinal);
        Assert.Contains("helpEmail", letter.Chinese[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_can_neither_add_a_header_nor_be_taken_for_a_placeholder_nor_for_html()
    {
        Dictionary<string, string> values = Values("<script>alert(1)</script>");
        values["form"] = "表\r\nBcc: all@example.org {due}";

        MailLetter letter = Texts().Write("returned", values, values, new Uri("https://jixiao.example.org/u/x"));

        Assert.DoesNotContain(letter.Subject, char.IsControl);
        Assert.Contains("{due}", letter.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", MailBody.Html(letter), StringComparison.OrdinalIgnoreCase);
    }

    private static Dictionary<string, string> Values(string reason) =>
        new[] { "title", "bureau", "unit", "helpName", "helpEmail", "helpPhone", "form", "due" }
            .ToDictionary(n => n, n => n, StringComparer.Ordinal)
            .Append(new("reason", reason))
            .ToDictionary(StringComparer.Ordinal);

    private MailTexts Texts() => new(Options.Create(new PerfEvalOptions { MailTextFolder = folder }));
}
