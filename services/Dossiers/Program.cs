using EGov.Dossiers;
using EGov.Dossiers.DemoDossiers;
using EGov.Dossiers.PushNational;
using EGov.ServiceDefaults;
using EGov.ServiceDefaults.Messaging;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddDatabase<DossiersDb>("dossiers-db");
builder.AddMessaging<DossiersDb>().AddAudit<DossiersDb>();
builder.AddFollowing();
builder.AddDossiers();
builder.AddPushNational();

var app = builder.Build();
app.UseServiceDefaults();
app.MapIntake();
app.MapHandling();
app.MapResults();
app.MapReading();
app.MapPushNational();
if (!await DossierDemo.RunAsync(app, args, Console.Out, default))
{
    await app.RunServiceAsync<DossiersDb>(args);
}
