using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Portal.Tests;

/// <summary>The portal as it runs, before a procedures service at the given address.</summary>
public sealed class PortalUnderTest : IDisposable
{
    readonly WebApplicationFactory<Program> portal;

    public PortalUnderTest(Uri procedures, params (string Name, string Value)[] settings)
        : this(procedures, _ => { }, settings)
    {
    }

    internal PortalUnderTest(
        Uri procedures, Action<IServiceCollection> change, params (string Name, string Value)[] settings)
    {
        portal = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("services:procedures:http:0", procedures.ToString());
            foreach (var (name, value) in settings)
            {
                host.UseSetting(name, value);
            }
            host.ConfigureTestServices(change);
        });
        Client = portal.CreateClient(
            new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => portal.Services;

    /// <summary>The page at an address, which must answer as expected.</summary>
    public async Task<IDocument> PageAsync(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await Client.GetAsync(address);
        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
    }

    public void Dispose()
    {
        Client.Dispose();
        portal.Dispose();
    }
}
