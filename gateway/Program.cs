using EGov.Gateway;
using EGov.Gateway.Answers;
using EGov.Gateway.Docs;
using EGov.Gateway.Limits;
using EGov.Gateway.Routing;
using EGov.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddSocketThreads();
builder.AddServiceDefaults();
builder.AddRoutes();
builder.AddServerLimits();
builder.AddClientAddress();
builder.AddRateLimits();
builder.AddPublicCompression();

var app = builder.Build();
app.UseClientAddress();
app.UseAnswerHeaders();
app.UsePublicCompression();
app.UseServiceDefaults();
app.UseTargetLimit();
app.UseTokens();
app.UseRateLimiter();
app.UseRequestTimeouts();
app.MapDocs();
app.MapRoutes();
app.Run();
