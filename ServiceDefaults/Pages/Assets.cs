using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace EGov.ServiceDefaults.Pages;

/// <summary>
/// Names of the built styles, scripts and pictures (wwwroot/assets/manifest.json). Without them the pages still work,
/// bare: the build needs Node.js, serving does not.
/// </summary>
public sealed partial class Assets
{
    readonly string root;
    readonly Dictionary<string, string> names;

    /// <param name="root">Part of the address before <c>/assets</c>, or empty.</param>
    /// <param name="environment">Where the files lie.</param>
    /// <param name="log">Told once if they are not there.</param>
    public Assets(string root, IWebHostEnvironment environment, ILogger<Assets> log)
    {
        this.root = root;
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
    public string? this[string name] => names.TryGetValue(name, out var hashed) ? $"{root}/assets/{hashed}" : null;

    /// <summary>Changes whenever styles or scripts do.</summary>
    public string Version => this["portal.css"] ?? "bare";

    [LoggerMessage(Level = LogLevel.Warning, Message =
        "wwwroot/assets is not built: pages have no styles. Run npm ci and npm run build in services/Portal.")]
    static partial void LogMissing(ILogger logger);
}
