using EGov.Dossiers;
using EGov.Dossiers.AcceptDossier;
using EGov.Dossiers.BulkHandOver;
using EGov.Dossiers.DemoDossiers;
using EGov.Dossiers.FindDossiers;
using EGov.Dossiers.FinishDossier;
using EGov.Dossiers.HandOverDossier;
using EGov.Dossiers.LookUpDossier;
using EGov.Dossiers.MyDossiers;
using EGov.Dossiers.ReportDossiers;
using EGov.Dossiers.ReturnResult;
using EGov.Dossiers.ShowDossier;
using EGov.Dossiers.SubmitDossier;
using EGov.ServiceDefaults;
using EGov.ServiceDefaults.Messaging;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddDatabase<DossiersDb>("dossiers-db");
builder.AddMessaging<DossiersDb>().AddAudit<DossiersDb>();
builder.AddFollowing();
builder.AddDossiers();

var app = builder.Build();
app.UseServiceDefaults();
app.MapSubmitDossier();
app.MapShowDossier();
app.MapFindDossiers();
app.MapMyDossiers();
app.MapLookUpDossier();
app.MapAcceptDossier();
app.MapHandOver();
app.MapBulkHandOver();
app.MapFinishDossier();
app.MapReturnResult();
app.MapReports();
if (!await DossierDemo.RunAsync(app, args, Console.Out, default))
{
    await app.RunServiceAsync<DossiersDb>(args);
}
