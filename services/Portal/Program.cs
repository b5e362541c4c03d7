using EGov.Portal.Areas.Citizen.Pages.FindProcedures;
using EGov.Portal.Areas.Citizen.Pages.ShowProcedure;
using EGov.Portal.ProcedureService;
using EGov.Portal.Site;
using EGov.ServiceDefaults;
using EGov.ServiceDefaults.Access;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddProcedureService();
builder.AddSite();

var app = builder.Build();
app.UseServiceDefaults();
app.UseSite();
app.MapRazorPages().Open();
app.MapSuggestions();
app.MapQrCode();
app.Run();
