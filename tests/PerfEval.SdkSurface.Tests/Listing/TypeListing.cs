using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;

namespace PerfEval.SdkSurface.Tests.Listing;

/// <summary>The lines of one type: itself and its public and protected members.</summary>
internal sealed class TypeListing
{
    private readonly MetadataReader metadata;
    private readonly TypeDefinition type;
    private readonly string name;
    private readonly GenericNames names;

    public TypeListing(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        this.metadata = metadata;
        type = metadata.GetTypeDefinition(handle);
        names = new GenericNames(ParameterNames(type.GetGenericParameters()), []);
        name = SignatureText.NameOf(metadata, handle) + Angle(names.Type);
    }

    public IEnumerable<string> Lines()
    {
        string parent = type.BaseType.IsNil ? "" : $" : {SignatureText.Instance.TypeOf(metadata, type.BaseType, names)}";
        yield return $"{name}{parent} [{Shape()}]{Constraints(type.GetGenericParameters(), names)}";
        foreach (string line in Fields().Concat(Methods()).Concat(Properties()).Concat(Events()))
        {
            yield return line;
        }
    }

    private string Shape()
    {
        string kind = type.Attributes.HasFlag(TypeAttributes.Interface) ? "interface" : "type";
        return string.Join(' ', new[]
        {
            type.Attributes.HasFlag(TypeAttributes.Abstract) ? "abstract" : "",
            type.Attributes.HasFlag(TypeAttributes.Sealed) ? "sealed" : "",
            kind,
        }.Where(word => word.Length > 0));
    }

    private IEnumerable<string> Fields()
    {
        foreach (FieldDefinition field in type.GetFields().Select(metadata.GetFieldDefinition))
        {
            string fieldName = metadata.GetString(field.Name);
            FieldAttributes access = field.Attributes & FieldAttributes.FieldAccessMask;
            bool accessible = access is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;
            if (accessible && !field.Attributes.HasFlag(FieldAttributes.SpecialName))
            {
                string value = field.GetDefaultValue().IsNil ? "" : $" = {Constant(field.GetDefaultValue())}";
                string kind = field.Attributes.HasFlag(FieldAttributes.Static) ? " [static]" : "";
                yield return $"{name}.{fieldName}{value} : {field.DecodeSignature(SignatureText.Instance, names)}{kind}";
            }
        }
    }

    private IEnumerable<string> Methods()
    {
        foreach (MethodDefinition method in type.GetMethods().Select(metadata.GetMethodDefinition))
        {
            string methodName = metadata.GetString(method.Name);
            bool accessor = method.Attributes.HasFlag(MethodAttributes.SpecialName)
                && !methodName.StartsWith("op_", StringComparison.Ordinal) && methodName is not (".ctor" or ".cctor");
            if (Accessible(method) && !accessor)
            {
                yield return Method(method, methodName);
            }
        }
    }

    private string Method(MethodDefinition method, string methodName)
    {
        var scope = new GenericNames(names.Type, ParameterNames(method.GetGenericParameters()));
        MethodSignature<string> signature = method.DecodeSignature(SignatureText.Instance, scope);
        var parameters = method.GetParameters().Select(metadata.GetParameter)
            .Where(parameter => parameter.SequenceNumber > 0).OrderBy(parameter => parameter.SequenceNumber);
        string list = string.Join(", ", signature.ParameterTypes.Zip(parameters, Parameter));
        return $"{name}.{methodName}{Angle(scope.Method)}({list}) : {signature.ReturnType} [{Words(method)}]"
            + Constraints(method.GetGenericParameters(), scope);
    }

    private string Parameter(string parameterType, Parameter parameter)
    {
        string text = parameterType;
        if (parameter.Attributes.HasFlag(ParameterAttributes.Out))
        {
            text = text.Replace("ref ", "out ", StringComparison.Ordinal);
        }

        text = $"{text} {metadata.GetString(parameter.Name)}";
        if (!parameter.Attributes.HasFlag(ParameterAttributes.Optional))
        {
            return text;
        }

        return parameter.GetDefaultValue().IsNil ? $"{text} = default" : $"{text} = {Constant(parameter.GetDefaultValue())}";
    }

    private IEnumerable<string> Properties()
    {
        foreach (PropertyDefinition property in type.GetProperties().Select(metadata.GetPropertyDefinition))
        {
            PropertyAccessors accessors = property.GetAccessors();
            string text = string.Join(' ', new[] { Accessor("get", accessors.Getter), Accessor("set", accessors.Setter) }
                .Where(accessor => accessor.Length > 0));
            if (text.Length == 0)
            {
                continue;
            }

            MethodSignature<string> signature = property.DecodeSignature(SignatureText.Instance, names);
            string index = signature.ParameterTypes.IsEmpty ? "" : $"[{string.Join(", ", signature.ParameterTypes)}]";
            yield return $"{name}.{metadata.GetString(property.Name)}{index} : {signature.ReturnType} {{ {text} }}";
        }
    }

    private string Accessor(string word, MethodDefinitionHandle handle)
    {
        if (handle.IsNil)
        {
            return "";
        }

        MethodDefinition method = metadata.GetMethodDefinition(handle);
        return Accessible(method) ? $"[{Words(method)}] {word};" : "";
    }

    private IEnumerable<string> Events()
    {
        foreach (EventDefinition item in type.GetEvents().Select(metadata.GetEventDefinition))
        {
            MethodDefinition adder = metadata.GetMethodDefinition(item.GetAccessors().Adder);
            if (Accessible(adder))
            {
                yield return $"{name}.{metadata.GetString(item.Name)} : event {SignatureText.Instance.TypeOf(metadata, item.Type, names)} [{Words(adder)}]";
            }
        }
    }

    private static bool Accessible(MethodDefinition method) =>
        (method.Attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    private static string Words(MethodDefinition method)
    {
        MethodAttributes attributes = method.Attributes;
        bool isNew = attributes.HasFlag(MethodAttributes.NewSlot);
        bool isFinal = attributes.HasFlag(MethodAttributes.Final);
        string dispatch = (attributes.HasFlag(MethodAttributes.Virtual), attributes.HasFlag(MethodAttributes.Abstract)) switch
        {
            (true, true) => isNew ? "abstract" : "abstract override",
            // A final new slot implements an interface: to a caller it is an ordinary method.
            (true, false) when isNew => isFinal ? "" : "virtual",
            (true, false) => isFinal ? "sealed override" : "override",
            _ => attributes.HasFlag(MethodAttributes.Static) ? "static" : "",
        };
        string access = (attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public ? "public" : "protected";
        return dispatch.Length == 0 ? access : $"{access} {dispatch}";
    }

    private string Constraints(GenericParameterHandleCollection parameters, GenericNames scope)
    {
        var text = new List<string>();
        foreach (GenericParameter parameter in parameters.Select(metadata.GetGenericParameter))
        {
            var bounds = new List<string>();
            if (parameter.Attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            {
                bounds.Add("class");
            }

            bounds.AddRange(parameter.GetConstraints().Select(handle =>
                SignatureText.Instance.TypeOf(metadata, metadata.GetGenericParameterConstraint(handle).Type, scope)));
            if (parameter.Attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint))
            {
                bounds.Add("new()");
            }

            if (bounds.Count > 0)
            {
                text.Add($" where {metadata.GetString(parameter.Name)} : {string.Join(", ", bounds)}");
            }
        }

        return string.Concat(text);
    }

    private string Constant(ConstantHandle handle)
    {
        Constant constant = metadata.GetConstant(handle);
        object? value = metadata.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode);
        return value switch
        {
            null => "null",
            string text => $"\"{text}\"",
            bool flag => flag ? "true" : "false",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
    }

    private List<string> ParameterNames(GenericParameterHandleCollection parameters) =>
        [.. parameters.Select(handle => metadata.GetString(metadata.GetGenericParameter(handle).Name))];

    private static string Angle(IReadOnlyList<string> parameters) => parameters.Count == 0 ? "" : $"<{string.Join(", ", parameters)}>";
}
