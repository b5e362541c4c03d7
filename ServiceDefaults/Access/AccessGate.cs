using EGov.ServiceDefaults.Audit;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace EGov.ServiceDefaults.Access;

/// <summary>
/// The one place where access is decided, before a handler or even the body of the request is looked at: commands,
/// reads, lists, searches, exports and streams alike. What it lets through it hands on as <see cref="Passed"/>.
/// </summary>
internal sealed partial class AccessGate(RequestDelegate next, Gatekeeper keeper, ILogger<AccessGate> log)
{
    public Task InvokeAsync(HttpContext http)
    {
        var endpoint = http.GetEndpoint();
        return endpoint?.Metadata.GetMetadata<RouteLock>() switch
        {
            { Permission: { } name } => LetInAsync(http, name),
            null when endpoint is RouteEndpoint => AccessRefusals.Of(Decision.Refused)!.ExecuteAsync(http),
            // Open, or nobody's: the framework's own answers to an unknown address, method or media type.
            _ => next(http),
        };
    }

    async Task LetInAsync(HttpContext http, string name)
    {
        var answer = await keeper.Tokens.CheckAsync(http.Request);
        if (answer.Actor is not { } actor)
        {
            await http.Noted(null, AccessRefusals.Of(answer.Fault))!.ExecuteAsync(http);
            return;
        }
        var passed = keeper.Judge(http, actor, name, out var decision);
        if (AccessRefusals.Of(decision) is { } refused)
        {
            LogRefused(log, name, actor.Subject, actor.Client, decision);
            await http.Noted(passed.Actor, refused)!.ExecuteAsync(http);
            return;
        }
        http.Features.Set(passed);
        if (!passed.Scope.IsEverything)
        {
            http.Response.OnStarting(DemandReach, http);
        }
        await next(http);
    }

    static Task DemandReach(object state)
    {
        var http = (HttpContext)state;
        return http.Response.StatusCode >= 400 || http.Features.Get<Passed>()!.IsReachAsked
            ? Task.CompletedTask
            : throw new InvalidOperationException($"{http.GetEndpoint()?.DisplayName} never asked how far it reaches.");
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Permission} is refused to {Subject} by {Client}: {Why}")]
    static partial void LogRefused(ILogger logger, string permission, string subject, string client, Decision why);
}

/// <summary>What the gate decides by.</summary>
internal sealed class Gatekeeper(Lazy<TokenCheck> tokens, Permissions permissions, UnitTree tree, TimeProvider time)
{
    public TokenCheck Tokens => tokens.Value;

    /// <summary>Whether the permission goes anywhere at all; where to, the handler asks when it knows the record.</summary>
    public Passed Judge(HttpContext http, Actor actor, string name, out Decision decision)
    {
        var day = LocalTime.DayOf(time.GetUtcNow());
        var isReadable = ActingFor.TryRead(http.Request, out var acting);
        if (!isReadable || (acting is null ? actor : Policy.Narrow(actor, acting, day)) is not { } narrowed)
        {
            decision = Decision.NotActing;
            return new(actor with { For = acting }, new(), day, tree);
        }
        var scope = Policy.ScopeOf(
            narrowed, permissions.All[name], day, http.Request.Headers[HttpAccess.PurposeHeader]);
        decision = scope.IsNothing ? scope.Beyond
            : scope.NeedsUnits && !tree.IsReady ? Decision.UnitsAway
            : Decision.Allowed;
        return new(narrowed, scope, day, tree);
    }
}
