using EGov.Procedures;
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

var app = builder.Build();
app.UseServiceDefaults();
app.MapSearchProcedures();
app.MapSuggestProcedures();
app.MapIndexProcedures();
await app.RunServiceAsync<ProceduresDb>(args);
