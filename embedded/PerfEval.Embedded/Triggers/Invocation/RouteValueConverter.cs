using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PerfEval.Embedded.Triggers.Invocation;

/// <summary>Turns a route value into a parameter's type, the same in every culture.</summary>
internal static class RouteValueConverter
{
    private static readonly Dictionary<Type, TryConvert> Converters = new()
    {
        [typeof(string)] = (string text, out object? value) => Take(true, text, out value),
        [typeof(int)] = (string text, out object? value) =>
            Take(int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number), number, out value),
        [typeof(long)] = (string text, out object? value) =>
            Take(long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number), number, out value),
        [typeof(decimal)] = (string text, out object? value) =>
            Take(decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number), number, out value),
        [typeof(double)] = (string text, out object? value) =>
            Take(double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number), number, out value),
        [typeof(bool)] = (string text, out object? value) => Take(bool.TryParse(text, out bool flag), flag, out value),
        [typeof(Guid)] = (string text, out object? value) => Take(Guid.TryParse(text, out Guid id), id, out value),
        [typeof(DateTime)] = (string text, out object? value) =>
            Take(DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out DateTime time), time, out value),
        [typeof(DateTimeOffset)] = (string text, out object? value) =>
            Take(DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time), time, out value),
    };

    private delegate bool TryConvert(string text, out object? value);

    /// <summary>The types accepted, for messages.</summary>
    public static string AcceptedTypes => string.Join(", ", Converters.Keys.Select(type => type.Name));

    /// <summary>Whether a route value can become a <paramref name="type"/>.</summary>
    public static bool Accepts(Type type) => Converters.ContainsKey(Nullable.GetUnderlyingType(type) ?? type);

    /// <summary>Converts, or answers false where the text is not of the type.</summary>
    public static bool TryConvertTo(Type type, string text, [NotNullWhen(true)] out object? value) =>
        Converters[Nullable.GetUnderlyingType(type) ?? type](text, out value) && value is not null;

    private static bool Take<T>(bool converted, T candidate, out object? value)
    {
        value = converted ? candidate : null;
        return converted;
    }
}
