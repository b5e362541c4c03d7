using EGov.Portal.AccountService;
using EGov.Portal.Areas.Citizen.Pages.FindProcedures;
using EGov.Portal.Areas.Citizen.Pages.ShowProcedure;
using EGov.Portal.DirectoryService;
using EGov.Portal.DossierService;
using EGov.Portal.ProcedureService;
using EGov.Portal.SignIn;
using EGov.Portal.Site;
using EGov.ServiceDefaults;
using EGov.ServiceDefaults.Access;

if (NewKeyCommand.IsAsked(args))
{
    NewKeyCommand.Run(Console.Out);
    return;
}
var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddProcedureService();
builder.AddDirectoryService();
builder.AddAccountService();
builder.AddDossierService();
builder.AddSignIn();
builder.AddSite();

var app = builder.Build();
app.UseServiceDefaults();
app.UseSite();
app.UseSignIn();
app.MapRazorPages().Open();
app.MapStartSignIn();
app.MapSuggestions();
app.MapQrCode();
app.Run();
