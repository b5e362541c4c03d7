using EGov.Directory;
using EGov.Directory.Calendars;
using EGov.Directory.CloseUnit;
using EGov.Directory.CreateUnit;
using EGov.Directory.FindUnits;
using EGov.Directory.ListSubtree;
using EGov.Directory.LoadUnits;
using EGov.Directory.MapToday;
using EGov.Directory.ReviseUnit;
using EGov.Directory.ShowUnit;
using EGov.Directory.SucceedUnits;
using EGov.ServiceDefaults;
using EGov.ServiceDefaults.Messaging;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddDatabase<DirectoryDb>("directory-db");
builder.AddMessaging<DirectoryDb>().AddAudit<DirectoryDb>();
builder.AddDirectory();

var app = builder.Build();
app.UseServiceDefaults();
app.MapFindUnits();
app.MapShowUnit();
app.MapListSubtree();
app.MapMapToday();
app.MapCreateUnit();
app.MapReviseUnit();
app.MapCloseUnit();
app.MapSucceedUnits();
app.MapPeople();
app.MapCalendars();
if (LoadCommand.IsAsked(args))
{
    return await LoadCommand.RunAsync(app.Services, args, Console.Out);
}
await app.RunServiceAsync<DirectoryDb>(args);
return Environment.ExitCode;
