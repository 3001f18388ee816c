using System.Globalization;
using System.Text;
using QRCoder;

namespace PerfEval.Functions.Reminders;

/// <summary>A link as a QR code (ISO/IEC 18004), drawn as the path of an SVG.</summary>
internal static class LinkCode
{
    /// <summary>The path, one unit a module, and the code's width with its margin of four modules.</summary>
    public static (string Path, int Size) Of(string link)
    {
        // M: a seventh of it may be unreadable, which paper and a bad printer ask for.
        using QRCodeData code = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        int size = code.ModuleMatrix.Count;
        for (int y = 0; y < size; y++)
        {
            for (int x = 0; x < size; x++)
            {
                int from = x;
                while (x < size && code.ModuleMatrix[y][x])
                {
                    x++;
                }

                if (x > from)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
                }
            }
        }

        return (path.ToString(), size);
    }
}
