using EGov.Directory.ListSubtree;
using EGov.Directory.MapToday;
using EGov.Directory.ShowUnit;

namespace EGov.Directory;

/// <summary>What the directory's own features need.</summary>
internal static class DirectorySetup
{
    public static WebApplicationBuilder AddDirectory(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => Levels.Read(services.GetRequiredService<IConfiguration>()));
        builder.Services.AddSingleton<UnitFinder>();
        builder.Services.AddSingleton<TreeReader>();
        builder.Services.AddSingleton<EdgeReader>();
        return builder;
    }
}
