using EGov.Dossiers;
using EGov.Dossiers.AcceptDossier;
using EGov.Dossiers.FinishDossier;
using EGov.Dossiers.HandOverDossier;
using EGov.Dossiers.PushNational;
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
builder.AddPushNational();

var app = builder.Build();
app.UseServiceDefaults();
app.MapSubmitDossier();
app.MapShowDossier();
app.MapAcceptDossier();
app.MapHandOver();
app.MapFinishDossier();
app.MapReturnResult();
app.MapPushNational();
await app.RunServiceAsync<DossiersDb>(args);
