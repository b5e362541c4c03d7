using EGov.Contracts.Directory;
using EGov.Identity;
using EGov.Identity.Administration;
using EGov.Identity.Citizens;
using EGov.Identity.DemoAccounts;
using EGov.Identity.FollowDirectory;
using EGov.Identity.Issuer;
using EGov.Identity.Sessions;
using EGov.Identity.SignIn;
using EGov.ServiceDefaults;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Data;
using EGov.ServiceDefaults.Messaging;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddDatabase<IdentityDb>("identity-db");
builder.AddMessaging<IdentityDb>().AddAudit<IdentityDb>();
builder.AddConsumer<IdentityDb, PeopleFollower>("identity-people", PersonChanged.Topic);
builder.AddKeyProtection();
builder.AddAccounts();
builder.AddSignInCookie();
builder.AddIssuer();
builder.AddSignIn();
builder.AddCitizenSignOn();
builder.AddAdministration();

var app = builder.Build();
app.UseIdentityPath();
app.UseServiceDefaults();
app.UsePages();
app.UseAuthentication();
app.UseAuthorization();
app.MapRazorPages().Open();
app.MapIssuer();
app.MapCitizenSignOn();
app.MapAdministration();
await (DemoCommand.IsAsked(args)
    ? DemoCommand.RunAsync(app.Services, args, Console.Out) : app.RunServiceAsync<IdentityDb>(args));
