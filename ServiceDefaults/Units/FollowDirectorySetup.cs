using EGov.Contracts.Directory;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace EGov.ServiceDefaults.Units;

/// <summary>Gives a service the units: a copy in its own database, and the tree its lock decides by.</summary>
public static class FollowDirectorySetup
{
    /// <summary>
    /// Keeps <c>unit_copy</c> of <typeparamref name="TDb"/> as the directory tells it, and <see cref="UnitTree"/> as
    /// that table has it. Call after <c>AddMessaging</c>; the model needs <see cref="UnitCopyTable.AddUnitCopy"/>.
    /// </summary>
    public static WebApplicationBuilder FollowDirectory<TDb>(this WebApplicationBuilder builder) where TDb : DbContext =>
        builder.Follow<TDb, UnitCopyHandler>(DirectoryCopies.Units).FillUnitTree(UnitSource.Copy);

    /// <summary>
    /// Keeps <c>calendar_copy</c> of <typeparamref name="TDb"/> as the directory tells it. Call after
    /// <c>AddMessaging</c>; the model needs <see cref="UnitCopyTable.AddCalendarCopy"/>.
    /// </summary>
    public static WebApplicationBuilder FollowCalendars<TDb>(this WebApplicationBuilder builder) where TDb : DbContext =>
        builder.Follow<TDb, CalendarCopyHandler>(DirectoryCopies.Calendars);

    static WebApplicationBuilder Follow<TDb, THandler>(this WebApplicationBuilder builder, DirectoryCopy copy)
        where TDb : DbContext where THandler : class, IMessageHandler
    {
        builder.Services.AddSingleton(copy);
        return builder.AddConsumer<TDb, THandler>(
            MessagingSetup.Name(builder.Environment) + copy.Consumer, UnitChanged.Topic);
    }

    /// <summary>Keeps the tree as the directory's own tables have it; for the directory alone.</summary>
    /// <param name="builder">The directory.</param>
    /// <param name="newest">A question whose one text changes with every change of a unit.</param>
    /// <param name="links">A question for unit, parent, first and last day of all versions.</param>
    public static WebApplicationBuilder FillUnitTree(
        this WebApplicationBuilder builder, string newest, string links) =>
        builder.FillUnitTree(new UnitSource(newest, links));

    static WebApplicationBuilder FillUnitTree(this WebApplicationBuilder builder, UnitSource source)
    {
        builder.Services.TryAddSingleton<UnitTree>();
        builder.Services.AddSingleton(source);
        builder.Services.AddSingleton<UnitTreeFill>();
        builder.Services.AddSingleton<IHostedService>(services => services.GetRequiredService<UnitTreeFill>());
        return builder;
    }
}
