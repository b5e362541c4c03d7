namespace EGov.TestKit;

/// <summary>Where things lie in the checkout the tests run from.</summary>
public static class Repository
{
    /// <summary>The folder of EGovPlatform.sln.</summary>
    public static string Root { get; } = Find();

    /// <summary>Made by builds and runs, never committed.</summary>
    public static string Artifacts => Path.Combine(Root, "artifacts");

    /// <summary>The folder of shared real data and engines (EGOV_SHARED, else beside the checkout), or null.</summary>
    public static string? Shared
    {
        get
        {
            var folder = Environment.GetEnvironmentVariable("EGOV_SHARED") ?? Path.Combine(Root, "..", "shared");
            return Directory.Exists(folder) ? Path.GetFullPath(folder) : null;
        }
    }

    static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "EGovPlatform.sln")))
        {
            folder = Path.GetDirectoryName(folder.TrimEnd('/')) ?? throw new InvalidOperationException("No checkout.");
        }
        return folder;
    }
}
