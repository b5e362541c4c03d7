using EGov.ServiceDefaults.Pages;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging.Abstractions;

namespace EGov.ServiceDefaults.Tests.Pages;

public sealed class AssetsTests : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("assets");

    [Fact]
    public void Names_come_from_the_manifest()
    {
        var built = folder.CreateSubdirectory("assets");
        File.WriteAllText(Path.Combine(built.FullName, "manifest.json"), """{"portal.css":"portal-0a1b.css"}""");
        var assets = Made();
        Assert.Equal("/assets/portal-0a1b.css", assets["portal.css"]);
        Assert.Equal("/assets/portal-0a1b.css", assets.Version);
        Assert.Null(assets["portal.js"]);
        Assert.Equal("/id/assets/portal-0a1b.css", Made("/id")["portal.css"]);
    }

    [Fact]
    public void Without_a_build_there_are_none_and_pages_stay_bare()
    {
        var assets = Made();
        Assert.Null(assets["portal.css"]);
        Assert.Equal("bare", assets.Version);
    }

    public void Dispose() => folder.Delete(recursive: true);

    Assets Made(string root = "") => new(root, new Environment(folder.FullName), NullLogger<Assets>.Instance);

    sealed class Environment(string folder) : IWebHostEnvironment
    {
        public string WebRootPath { get; set; } = folder;
        public IFileProvider WebRootFileProvider { get; set; } = new PhysicalFileProvider(folder);
        public string ApplicationName { get; set; } = "";
        public string ContentRootPath { get; set; } = folder;
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
        public string EnvironmentName { get; set; } = "";
    }
}
