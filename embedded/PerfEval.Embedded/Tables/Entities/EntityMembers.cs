using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Serialization;

namespace PerfEval.Embedded.Tables.Entities;

/// <summary>
/// The members of an entity class that the SDK reads and writes: public instance properties and fields, under the name
/// that <see cref="DataMemberAttribute"/> gives, without those marked <see cref="IgnoreDataMemberAttribute"/>.
/// </summary>
internal sealed class EntityMembers
{
    private static readonly ConcurrentDictionary<Type, EntityMembers> Known = new();

    private readonly List<Member> members;

    private EntityMembers(Type type) => members =
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && !Ignored(property))
            .Select(property => new Member(
                NameOf(property),
                property.PropertyType,
                property.GetMethod is null ? null : property.GetValue,
                property.SetMethod is null ? null : property.SetValue)),
        .. type.GetFields(BindingFlags.Public | BindingFlags.Instance)
            .Where(field => !Ignored(field))
            .Select(field => new Member(NameOf(field), field.FieldType, field.GetValue, field.IsInitOnly ? null : field.SetValue)),
    ];

    public static EntityMembers Of(Type type) => Known.GetOrAdd(type, key => new EntityMembers(key));

    public IEnumerable<KeyValuePair<string, object?>> Read(object entity) =>
        members.Where(member => member.Get is not null).Select(member => KeyValuePair.Create(member.Name, member.Get!(entity)));

    /// <summary>Sets every member that <paramref name="value"/> has something for.</summary>
    public void Write(object entity, Func<string, object?> value)
    {
        foreach (Member member in members)
        {
            if (member.Set is not null && value(member.Name) is { } stored)
            {
                member.Set(entity, EntityConversion.To(member.Type, stored, member.Name));
            }
        }
    }

    private static string NameOf(MemberInfo member) => member.GetCustomAttribute<DataMemberAttribute>()?.Name ?? member.Name;

    private static bool Ignored(MemberInfo member) => member.IsDefined(typeof(IgnoreDataMemberAttribute));

    private sealed record Member(string Name, Type Type, Func<object?, object?>? Get, Action<object?, object?>? Set);
}
