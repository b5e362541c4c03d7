using System.Security.Cryptography;
using System.Text;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.ServiceDefaults.Auth;

/// <summary>
/// The lock on write routes until tokens come: header <c>X-Operator-Key</c> against the configured
/// <c>Operator:Key</c>. No key configured: nobody is let in.
/// </summary>
public static class OperatorKey
{
    /// <summary>Name of the request header.</summary>
    public const string Header = "X-Operator-Key";

    /// <summary>Whether the request carries the configured key; compared in constant time.</summary>
    public static bool IsPresented(HttpContext http)
    {
        var expected = http.RequestServices.GetRequiredService<IConfiguration>()["Operator:Key"];
        var given = http.Request.Headers[Header].ToString();
        return !string.IsNullOrEmpty(expected)
            && CryptographicOperations.FixedTimeEquals(Hash(expected), Hash(given));
    }

    /// <summary>The refusal told when the key is missing or wrong.</summary>
    public static Refusal Missing { get; } =
        new("OperatorKeyIsPresented", "Thao tác này cần khóa của người vận hành.", Header);

    /// <summary>Lets a route or group answer only to requests with the key; 401 otherwise.</summary>
    public static TBuilder RequireOperatorKey<TBuilder>(
        this TBuilder routes) where TBuilder : IEndpointConventionBuilder =>
        routes.AddEndpointFilter<TBuilder, OperatorKeyFilter>().WithMetadata(new NeedsOperatorKey());

    static byte[] Hash(string value) => SHA256.HashData(Encoding.UTF8.GetBytes(value));

    sealed class OperatorKeyFilter : IEndpointFilter
    {
        public async ValueTask<object?> InvokeAsync(
            EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
            IsPresented(context.HttpContext) ? await next(context) : Refuse.Unauthorized(Missing);
    }
}

/// <summary>Marks a route that asks for the key, for the OpenAPI document.</summary>
internal sealed class NeedsOperatorKey;
