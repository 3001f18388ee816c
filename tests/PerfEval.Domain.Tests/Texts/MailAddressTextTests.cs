using PerfEval.Domain.Texts;

namespace PerfEval.Domain.Tests.Texts;

public class MailAddressTextTests
{
    [Theory]
    [InlineData("a@example.org")]
    [InlineData("ji.xiao+2020@mail.example.org")]
    public void A_plain_address_is_taken(string address) => Assert.True(MailAddressText.IsValid(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("name")]
    [InlineData("@example.org")]
    [InlineData("a@localhost")]
    [InlineData("a@b@example.org")]
    [InlineData("a..b@example.org")]
    [InlineData("a@example.org\r\nBcc: x@example.org")]
    [InlineData("a@example.org\u2028")]
    [InlineData("a b@example.org")]
    [InlineData("张三@example.org")]
    [InlineData("\"a\"@example.org")]
    [InlineData("a@[127.0.0.1]")]
    public void Anything_else_is_not(string? address) => Assert.False(MailAddressText.IsValid(address));

    [Fact]
    public void A_masked_address_shows_its_first_letter_and_its_domain() =>
        Assert.Equal("z***@example.org", MailAddressText.Mask("zhang@example.org"));

    [Theory]
    [InlineData("司法局\n")]
    [InlineData("司法局\u0000")]
    [InlineData("司法局\u2028")]
    [InlineData("司法局\u0085")]
    public void A_line_holds_nothing_that_ends_a_line(string text) => Assert.False(SingleLine.IsValid(text));
}
