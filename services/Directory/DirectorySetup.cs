using EGov.Directory.AppointPerson;
using EGov.Directory.Delegate;
using EGov.Directory.EndPost;
using EGov.Directory.FindPeople;
using EGov.Directory.ListSubtree;
using EGov.Directory.MapToday;
using EGov.Directory.RevisePerson;
using EGov.Directory.ShowPerson;
using EGov.Directory.ShowPosts;
using EGov.Directory.ShowCalendar;
using EGov.Directory.ShowUnit;
using EGov.ServiceDefaults.Units;

namespace EGov.Directory;

/// <summary>What the directory's own features need.</summary>
internal static class DirectorySetup
{
    public static WebApplicationBuilder AddDirectory(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => Levels.Read(services.GetRequiredService<IConfiguration>()));
        builder.Services.AddSingleton(services => PostRoles.Read(services.GetRequiredService<IConfiguration>()));
        builder.Services.AddSingleton<UnitFinder>();
        builder.Services.AddSingleton<TreeReader>();
        builder.Services.AddSingleton<SubtreeAnswers>();
        builder.Services.AddSingleton<EdgeReader>();
        builder.Services.AddScoped<CalendarReader>();
        return builder.FillUnitTree("select max(sequence)::text from units",
            "select unit_id, parent_id, valid_from, valid_to from unit_versions");
    }

    /// <summary>People and their posts.</summary>
    public static void MapPeople(this IEndpointRouteBuilder app)
    {
        app.MapFindPeople();
        app.MapShowPerson();
        app.MapShowPosts();
        app.MapShowContacts();
        app.MapAppointPerson();
        app.MapRevisePerson();
        app.MapDelegate();
        app.MapEndPost();
    }
}
