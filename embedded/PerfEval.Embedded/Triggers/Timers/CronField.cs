using System.Globalization;

namespace PerfEval.Embedded.Triggers.Timers;

/// <summary>One field of a <see cref="CronSchedule"/>: its bounds, the names it accepts, and how it is read into a set of bits.</summary>
internal sealed record CronField(string Name, int Minimum, int Maximum, params string[] Words)
{
    public static readonly CronField[] All =
    [
        new("second", 0, 59),
        new("minute", 0, 59),
        new("hour", 0, 23),
        new("day-of-month", 1, 31),
        new("month", 1, 12, "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"),
        new("day-of-week", 0, 6, "SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"),
    ];

    /// <summary>Reads the field into the set of its values.</summary>
    /// <exception cref="FormatException">The text is no such field.</exception>
    public ulong Parse(string text, string expression)
    {
        ulong bits = 0;
        foreach (string part in text.Split(','))
        {
            bits |= ParsePart(part, expression);
        }

        return bits;
    }

    private ulong ParsePart(string part, string expression)
    {
        string[] stepped = part.Split('/');
        if (stepped.Length > 2)
        {
            throw Wrong(part, expression, "has more than one '/'");
        }

        int step = 1;
        if (stepped.Length == 2 && (!TryNumber(stepped[1], out step) || step < 1))
        {
            throw Wrong(part, expression, $"has the step '{stepped[1]}', which should be a whole number above 0");
        }

        (int first, int last) = ParseRange(stepped[0], hasStep: stepped.Length == 2, part, expression);
        ulong bits = 0;
        for (int value = first; value <= last; value += step)
        {
            bits |= 1UL << value;
        }

        return bits;
    }

    private (int First, int Last) ParseRange(string range, bool hasStep, string part, string expression)
    {
        if (range == "*")
        {
            return (Minimum, Maximum);
        }

        string[] ends = range.Split('-');
        if (ends.Length > 2)
        {
            throw Wrong(part, expression, "has more than one '-'");
        }

        int first = ParseValue(ends[0], part, expression);
        if (ends.Length == 1)
        {
            return (first, hasStep ? Maximum : first);
        }

        int last = ParseValue(ends[1], part, expression);
        // Azure's parser silently swaps the two, so that 22-2 means 2-22; nobody who writes it means that.
        return first <= last
            ? (first, last)
            : throw Wrong(part, expression, $"runs backwards; write two ranges, such as {first}-{Maximum},{Minimum}-{last}");
    }

    private int ParseValue(string value, string part, string expression)
    {
        int word = Array.FindIndex(Words, name => name.Equals(value, StringComparison.OrdinalIgnoreCase));
        if (word >= 0)
        {
            return Minimum + word;
        }

        if (!TryNumber(value, out int number) || number < Minimum || number > Maximum)
        {
            string names = Words.Length == 0 ? string.Empty : $" or a name from {Words[0]} to {Words[^1]}";
            throw Wrong(part, expression, $"should have a whole number from {Minimum} to {Maximum}{names}, not '{value}'");
        }

        return number;
    }

    private FormatException Wrong(string part, string expression, string why) =>
        new($"The schedule '{expression}': the {Name} field's '{part}' {why}. A field is *, a value, a range 1-5, a list 1,3,5 or a step */15.");

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
