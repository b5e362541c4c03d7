using EGov.Procedures;
using EGov.ServiceDefaults;
using EGov.ServiceDefaults.Data;
using EGov.ServiceDefaults.Messaging;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddDatabase<ProceduresDb>("procedures-db");
builder.AddMessaging<ProceduresDb>();

var app = builder.Build();
app.UseServiceDefaults();
await app.RunServiceAsync<ProceduresDb>(args);
