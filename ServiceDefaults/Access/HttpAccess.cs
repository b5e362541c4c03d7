using EGov.ServiceDefaults.Audit;
using Microsoft.AspNetCore.Http;

namespace EGov.ServiceDefaults.Access;

/// <summary>What a handler behind a lock may ask about whoever sent the request.</summary>
public static class HttpAccess
{
    /// <summary>Header that names the purpose, one of <see cref="Roles.Purposes"/>.</summary>
    public const string PurposeHeader = "X-Purpose";

    /// <summary>Who asks.</summary>
    /// <exception cref="InvalidOperationException">The route is open.</exception>
    public static Actor Actor(this HttpContext http) => Of(http).Actor;

    /// <summary>Who asks, or null on an open route.</summary>
    public static Actor? FindActor(this HttpContext http) => http.Features.Get<Passed>()?.Actor;

    /// <summary>The purpose told and known, or null.</summary>
    public static string? Purpose(this HttpContext http) =>
        http.Request.Headers[PurposeHeader].ToString() is var told && Roles.Purposes.ContainsKey(told) ? told : null;

    /// <summary>How far the permission of this route goes; for lists, searches, exports and streams to filter
    /// by.</summary>
    /// <exception cref="InvalidOperationException">The route is open.</exception>
    public static Scope Scope(this HttpContext http)
    {
        var passed = Of(http);
        passed.IsReachAsked = true;
        return passed.Scope;
    }

    /// <summary>
    /// Null when the record lies within reach; else the answer to give. A handler behind a permission that does not
    /// reach everything must ask this or <see cref="Scope"/>, or its good answer is withheld.
    /// </summary>
    /// <exception cref="InvalidOperationException">The route is open.</exception>
    public static IResult? OutOfReach(this HttpContext http, Target target)
    {
        var passed = Of(http);
        return http.Noted(
            passed.Actor, AccessRefusals.Of(http.Scope().Covers(target, passed.Day, passed.Tree)));
    }

    /// <summary>The same for a record of a unit.</summary>
    /// <exception cref="InvalidOperationException">The route is open.</exception>
    public static IResult? OutOfReach(this HttpContext http, Guid? unit) => http.OutOfReach(new Target(unit));

    /// <summary>The same for a record that several units take part in: it lies within reach of each of them.</summary>
    /// <exception cref="InvalidOperationException">The route is open.</exception>
    public static IResult? OutOfReach(this HttpContext http, IReadOnlyList<Guid> units, string? owner)
    {
        var (passed, scope) = (Of(http), http.Scope());
        var decisions = units.Select(unit => scope.Covers(new(unit, owner), passed.Day, passed.Tree)).ToList();
        return decisions.Contains(Decision.Allowed) ? null
            : http.Noted(passed.Actor, AccessRefusals.Of(decisions.Count > 0 ? decisions[0] : Decision.Refused));
    }

    /// <summary>The same for what concerns the whole tree the unit stands in: who reaches its top may.</summary>
    /// <exception cref="InvalidOperationException">The route is open.</exception>
    public static IResult? OutOfReachAtTop(this HttpContext http, Guid unit)
    {
        var passed = Of(http);
        return http.OutOfReach(passed.Tree.TopOf(unit, passed.Day));
    }

    /// <summary>All units whose records a list may show, or null where all may be shown.</summary>
    /// <exception cref="InvalidOperationException">The route is open.</exception>
    public static IReadOnlySet<Guid>? UnitsInReach(this HttpContext http)
    {
        var (passed, scope) = (Of(http), http.Scope());
        return scope.IsEverything ? null : scope.UnitsOf(passed.Day, passed.Tree);
    }

    /// <summary>The answer was given to the same caller before; how far they reach need not be asked again.</summary>
    internal static void AnswerIsOwn(this HttpContext http)
    {
        if (http.Features.Get<Passed>() is { } passed)
        {
            passed.IsReachAsked = true;
        }
    }

    static Passed Of(HttpContext http) => http.Features.Get<Passed>()
        ?? throw new InvalidOperationException("Nobody was asked who they are: the route is open.");
}

/// <summary>A request that came through its lock.</summary>
internal sealed record Passed(Actor Actor, Scope Scope, DateOnly Day, UnitTree Tree)
{
    public bool IsReachAsked { get; set; }
}
