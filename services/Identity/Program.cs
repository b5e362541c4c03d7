using EGov.Identity;
using EGov.Identity.Issuer;
using EGov.Identity.Sessions;
using EGov.ServiceDefaults;
using EGov.ServiceDefaults.Access;
using EGov.ServiceDefaults.Data;
using EGov.ServiceDefaults.Messaging;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddDatabase<IdentityDb>("identity-db");
builder.AddMessaging<IdentityDb>().AddAudit<IdentityDb>();
builder.AddKeyProtection();
builder.AddAccounts();
builder.AddSignInCookie();
builder.AddIssuer();

var app = builder.Build();
app.UseIdentityPath();
app.UseServiceDefaults();
app.UseAuthentication();
app.UseAuthorization();
app.MapRazorPages().Open();
app.MapIssuer();
await app.RunServiceAsync<IdentityDb>(args);
