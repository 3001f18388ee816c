using Microsoft.AspNetCore.Routing.Patterns;

namespace PerfEval.Embedded.Triggers.Discovery;

/// <summary>Finds pairs of functions that one request could not choose between.</summary>
internal static class RouteClash
{
    /// <summary>Adds a problem for every pair with the same route and a method in common.</summary>
    public static void Check(IEnumerable<FunctionDescriptor> functions, List<string> problems)
    {
        foreach (IGrouping<string, FunctionDescriptor> same in functions
            .Where(function => function.Http is not null)
            .GroupBy(function => Shape(function.Http!.Route), StringComparer.Ordinal))
        {
            FunctionDescriptor[] alike = [.. same];
            for (int i = 0; i < alike.Length; i++)
            {
                for (int j = i + 1; j < alike.Length; j++)
                {
                    if (ShareMethod(alike[i].Http!, alike[j].Http!))
                    {
                        problems.Add(
                            $"Functions '{alike[i].Name}' and '{alike[j].Name}' answer the same requests: "
                            + $"'{alike[i].Http!.Route}' and '{alike[j].Http!.Route}'.");
                    }
                }
            }
        }
    }

    private static bool ShareMethod(HttpTriggerSettings one, HttpTriggerSettings other) =>
        one.Methods.IsEmpty || other.Methods.IsEmpty || one.Methods.Intersect(other.Methods, StringComparer.Ordinal).Any();

    /// <summary>The route with everything left out that does not decide which requests it matches: letter case and parameter names.</summary>
    private static string Shape(string route)
    {
        try
        {
            return string.Join('/', RoutePatternFactory.Parse(route).PathSegments.Select(segment => string.Concat(segment.Parts.Select(Shape))));
        }
        catch (RoutePatternException)
        {
            // Reported where the route is read.
            return route;
        }
    }

    private static string Shape(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content.ToUpperInvariant(),
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter =>
            $"{{{(parameter.IsCatchAll ? "*" : string.Empty)}{(parameter.IsOptional ? "?" : string.Empty)}"
            + $"{string.Join(':', parameter.ParameterPolicies.Select(policy => policy.Content).Order(StringComparer.Ordinal))}}}",
        _ => part.ToString() ?? string.Empty,
    };
}
