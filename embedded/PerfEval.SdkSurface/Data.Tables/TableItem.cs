#nullable disable
namespace Azure.Data.Tables.Models;

public class TableItem
{
    public TableItem(string name) => Name = name;

    public string Name { get; }
}

public static class TableModelFactory
{
    public static TableItem TableItem(string name = null, string odataType = null, string odataId = null, string odataEditLink = null) =>
        new(name);
}
