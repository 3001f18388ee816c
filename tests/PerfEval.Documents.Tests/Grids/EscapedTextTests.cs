using PerfEval.Documents.Grids;

namespace PerfEval.Documents.Tests.Grids;

public class EscapedTextTests
{
    [Theory]
    [InlineData("普通文字")]
    [InlineData("\0=1")]
    [InlineData("a\rb\nc\td")]
    [InlineData("_x0041_")]
    [InlineData("_x005F_x0041_")]
    [InlineData("\uD800 alone")]
    [InlineData("😀 pair")]
    [InlineData("_x")]
    public void What_is_written_is_read_back(string text) => Assert.Equal(text, EscapedText.Decode(EscapedText.Encode(text)));

    [Theory]
    [InlineData("A1", 0, 0)]
    [InlineData("$AA$10", 9, 26)]
    [InlineData("XFD1048576", 1_048_575, 16_383)]
    public void References_are_read_and_written(string reference, int row, int column)
    {
        Assert.True(CellReference.TryParse(reference, out int r, out int c));
        Assert.Equal((row, column), (r, c));
        Assert.Equal(reference.Replace("$", "", StringComparison.Ordinal), CellReference.Format(row, column));
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("1")]
    [InlineData("A0")]
    [InlineData("XFE1")]
    [InlineData("A1048577")]
    [InlineData("AAAAAAAAAAAAAAAAAAAA1")]
    public void What_is_no_reference_is_refused(string text) => Assert.False(CellReference.TryParse(text, out _, out _));
}
