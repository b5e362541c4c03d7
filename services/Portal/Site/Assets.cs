using System.Text.Json;

namespace EGov.Portal.Site;

/// <summary>
/// Names of the built styles, scripts and pictures (wwwroot/assets/manifest.json). Without them the pages still work,
/// bare: the build needs Node.js, serving does not.
/// </summary>
internal sealed partial class Assets
{
    readonly Dictionary<string, string> names;

    public Assets(IWebHostEnvironment environment, ILogger<Assets> log)
    {
        var file = environment.WebRootFileProvider.GetFileInfo("assets/manifest.json");
        if (!file.Exists)
        {
            LogMissing(log);
            names = [];
            return;
        }
        using var stream = file.CreateReadStream();
        names = JsonSerializer.Deserialize<Dictionary<string, string>>(stream) ?? [];
    }

    /// <summary>Address of an asset, or null where it was not built.</summary>
    public string? this[string name] => names.TryGetValue(name, out var hashed) ? "/assets/" + hashed : null;

    /// <summary>Changes whenever styles or scripts do.</summary>
    public string Version => this["portal.css"] ?? "bare";

    [LoggerMessage(Level = LogLevel.Warning, Message =
        "wwwroot/assets is not built: pages have no styles. Run npm ci and npm run build in services/Portal.")]
    static partial void LogMissing(ILogger logger);
}
