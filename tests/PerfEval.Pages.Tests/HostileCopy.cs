using System.Collections;
using System.Reflection;

namespace PerfEval.Pages.Tests;

/// <summary>A model in which every text that people write is an attempt to break out of the page.</summary>
internal static class HostileCopy
{
    public static T Of<T>(T model)
        where T : class => (T)Copy(model, typeof(T), string.Empty)!;

    private static object? Copy(object? value, Type declared, string name) => value switch
    {
        null => null,
        // Addresses are made by the server; everything else may come from outside.
        string text => name.EndsWith("Address", StringComparison.Ordinal) || text.StartsWith('/') ? text : Samples.Hostile,
        IDictionary => value,
        IList list => CopyList(list, declared, name),
        _ when value.GetType().Assembly.GetName().Name!.StartsWith("PerfEval", StringComparison.Ordinal) && value.GetType().IsClass => CopyRecord(value),
        _ => value,
    };

    private static Array CopyList(IList list, Type declared, string name)
    {
        Type item = declared.GetGenericArguments()[0];
        var copy = Array.CreateInstance(item, list.Count);
        for (int i = 0; i < list.Count; i++)
        {
            copy.SetValue(Copy(list[i], item, name), i);
        }

        return copy;
    }

    private static object CopyRecord(object record)
    {
        object copy = record.GetType().GetMethod("<Clone>$", BindingFlags.Public | BindingFlags.Instance)!.Invoke(record, null)!;
        foreach (PropertyInfo property in record.GetType().GetProperties().Where(p => p.CanWrite))
        {
            property.SetValue(copy, Copy(property.GetValue(record), property.PropertyType, property.Name));
        }

        return copy;
    }
}
