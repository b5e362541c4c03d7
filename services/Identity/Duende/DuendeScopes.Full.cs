using Duende.IdentityServer.Models;
using Duende.IdentityServer.Stores;
using EGov.Identity.Clients;

namespace EGov.Identity.Issuer;

/// <summary>The scopes of the settings: two about a person, all others for our services.</summary>
internal sealed class DuendeScopes(IssuerOptions options) : IResourceStore
{
    static readonly IdentityResource[] OfPeople = [new("openid", ["sub"]), new("profile", ["name", "kind"])];

    IEnumerable<ApiScope> OfServices => options.Scopes
        .Where(scope => !Array.Exists(OfPeople, one => one.Name == scope.Name))
        .Select(scope => new ApiScope(scope.Name, scope.Words));

    public Task<IEnumerable<IdentityResource>> FindIdentityResourcesByScopeNameAsync(IEnumerable<string> scopeNames) =>
        Task.FromResult(OfPeople.Where(one => scopeNames.Contains(one.Name, StringComparer.Ordinal)));

    public Task<IEnumerable<ApiScope>> FindApiScopesByNameAsync(IEnumerable<string> scopeNames) =>
        Task.FromResult(OfServices.Where(one => scopeNames.Contains(one.Name, StringComparer.Ordinal)));

    public Task<IEnumerable<ApiResource>> FindApiResourcesByScopeNameAsync(IEnumerable<string> scopeNames) =>
        Task.FromResult<IEnumerable<ApiResource>>([]);

    public Task<IEnumerable<ApiResource>> FindApiResourcesByNameAsync(IEnumerable<string> apiResourceNames) =>
        Task.FromResult<IEnumerable<ApiResource>>([]);

    public Task<Resources> GetAllResourcesAsync() => Task.FromResult(new Resources(OfPeople, [], OfServices));
}
