using System.Text.Json;
using System.Text.Json.Nodes;
using PerfEval.Domain.Interchange;

namespace PerfEval.Host.Sample;

/// <summary>Files of a sample, with errors that name them.</summary>
internal static class SampleFile
{
    public static byte[] Bytes(string path) => File.Exists(path)
        ? File.ReadAllBytes(path)
        : throw new SampleException($"没有文件 / there is no file: {path}");

    public static JsonNode Json(string path)
    {
        try
        {
            return JsonNode.Parse(Bytes(path)) ?? throw new SampleException($"{path}: null");
        }
        catch (JsonException e)
        {
            throw new SampleException($"{path}: {e.Message}");
        }
    }

    public static T Read<T>(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(Bytes(path), FormJson.Options) ?? throw new SampleException($"{path}: null");
        }
        catch (JsonException e)
        {
            throw new SampleException($"{path}: {e.Message}");
        }
    }
}
