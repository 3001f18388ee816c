using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PerfEval.Architecture.Metadata;

namespace PerfEval.Architecture;

/// <summary>That the OpenAPI document describes every address for programs, and none that is not there.</summary>
public partial class OpenApiTests
{
    private static readonly JsonObject Document =
        JsonNode.Parse(File.ReadAllText(Repository.At("functions", "PerfEval.Functions", "Http", "openapi.json")))!.AsObject();

    /// <summary>The console's addresses, what pages load and post to: for browsers, as is every function named a page.</summary>
    private static readonly string[] ForBrowsers =
        ["campaigns/", "launch", "assets/", "sign-", "unsubscribe/", "u/{token}/forms/{project}/fill", "u/{token}/forms/{project}/links", "u/{token}/forms/{project}/evidence"];

    private static readonly (string Address, string Function)[] Served =
    [
        .. WorkerMetadata.Read(typeof(PerfEval.Functions.ServiceRegistration).Assembly)
            .Where(function => function.Trigger.Type == "httpTrigger"
                && !function.Name.EndsWith("PageHttp", StringComparison.Ordinal)
                && !Array.Exists(ForBrowsers, start => function.Trigger.Setting("route")!.StartsWith(start, StringComparison.Ordinal)))
            .SelectMany(function => function.Trigger.Settings["methods"]
                .Select(method => ($"{method} /{Constraint().Replace(function.Trigger.Setting("route")!, "}")}", function.Name))),
    ];

    private static readonly (string Address, JsonObject Operation)[] Described =
    [
        .. Document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => ($"{operation.Key} {path.Key}", operation.Value!.AsObject()))),
    ];

    public static TheoryData<string> Addresses => [.. Described.Select(operation => operation.Address)];

    [Fact]
    public void Every_address_for_programs_is_described_under_its_function_and_no_other_is()
    {
        Assert.Equal(
            Served.Select(s => $"{s.Address} {s.Function}").Order(StringComparer.Ordinal),
            Described.Select(d => $"{d.Address} {d.Operation["operationId"]}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public void An_operation_names_its_parameters_and_says_what_it_answers(string address)
    {
        JsonObject operation = Described.Single(d => d.Address == address).Operation;

        IEnumerable<string?> named = operation["parameters"]?.AsArray().Where(p => (string?)p!["in"] == "path").Select(p => (string?)p!["name"]) ?? [];
        Assert.Equal(Parameter().Matches(address).Select(m => m.Groups["name"].Value), named);
        Assert.Contains(" / ", (string)operation["summary"]!, StringComparison.Ordinal);
        Assert.Contains(operation["responses"]!.AsObject(), answer => answer.Key[0] == '2');
        Assert.Contains((string)operation["tags"]![0]!, Document["tags"]!.AsArray().Select(tag => (string)tag!["name"]!));
        Assert.True(operation["requestBody"] is null || !address.StartsWith("get", StringComparison.Ordinal), "a body in a request that changes nothing");
    }

    [Fact]
    public void Every_reference_leads_somewhere_and_every_schema_is_referred_to()
    {
        string[] references = [.. References(Document).Distinct(StringComparer.Ordinal)];

        Assert.All(references, reference => Assert.NotNull(reference.Split('/').Skip(1).Aggregate((JsonNode?)Document, (node, part) => node?[part])));
        Assert.Equal(
            Document["components"]!["schemas"]!.AsObject().Select(schema => $"#/components/schemas/{schema.Key}").Order(StringComparer.Ordinal),
            references.Where(r => r.StartsWith("#/components/schemas/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("1-launch.http", 3)]
    [InlineData("2-file.http", 5)]
    [InlineData("3-remind.http", 5)]
    [InlineData("4-review.http", 5)]
    [InlineData("5-publish.http", 7)]
    public void Every_sample_request_goes_to_an_address_that_is_described(string file, int requests)
    {
        string[] lines = File.ReadAllLines(Repository.At("samples", "http", file));
        var variables = lines.Where(line => line.StartsWith('@')).Select(line => line[1..].Split('=', 2, StringSplitOptions.TrimEntries)).ToDictionary(v => v[0], v => v[1], StringComparer.Ordinal);
        string[] sent =
        [
            .. lines.Where(line => line.StartsWith("GET ", StringComparison.Ordinal) || line.StartsWith("POST ", StringComparison.Ordinal))
                .Select(line => variables.Aggregate(line, (text, v) => text.Replace($"{{{{{v.Key}}}}}", v.Value, StringComparison.Ordinal)))
                .Select(line => line.Replace(" http://localhost:7071", " ", StringComparison.Ordinal).Split('?')[0]),
        ];

        Assert.Equal(requests, sent.Length);
        Assert.All(sent, request => Assert.Contains(Described, d => Matches(d.Address, request)));
    }

    private static bool Matches(string address, string request)
    {
        string[] described = address.Split('/');
        string[] sent = request.Split('/');
        return string.Equals(described[0], sent[0], StringComparison.OrdinalIgnoreCase)
            && described.Length == sent.Length
            && described.Zip(sent).Skip(1).All(part => part.First == part.Second || (part.First.Contains('{', StringComparison.Ordinal) && part.Second.StartsWith(part.First.Split('{')[0], StringComparison.Ordinal)));
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => p.Key == "$ref" ? [(string)p.Value!] : References(p.Value)),
        JsonArray a => a.SelectMany(References),
        _ => [],
    };

    // {revision:int} and {format:regex(^(xlsx|html)$)} are {revision} and {format} to who calls.
    [GeneratedRegex(@":(?:int|regex\(.*\))\}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Constraint();

    [GeneratedRegex(@"\{(?<name>[a-z]+)\}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
