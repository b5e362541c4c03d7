using EGov.Procedures;
using EGov.Procedures.ImportProcedures;
using EGov.Procedures.IndexProcedures;
using EGov.Procedures.SearchProcedures;
using EGov.Procedures.SuggestProcedures;
using EGov.ServiceDefaults;
using EGov.ServiceDefaults.Data;
using EGov.ServiceDefaults.Messaging;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddDatabase<ProceduresDb>("procedures-db");
builder.AddMessaging<ProceduresDb>();
builder.AddProcedureSearch();
builder.AddProcedureSuggestions();
builder.AddProcedureIndex();
builder.AddImportProcedures();

var app = builder.Build();
app.UseServiceDefaults();
app.MapSearchProcedures();
app.MapSuggestProcedures();
app.MapIndexProcedures();
app.MapImportProcedures();
await app.RunServiceAsync<ProceduresDb>(args);
