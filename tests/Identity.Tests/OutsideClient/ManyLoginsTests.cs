using System.Net;
using EGov.Identity.Clients;
using EGov.Identity.Tests.Issuer;
using Xunit.Abstractions;

namespace EGov.Identity.Tests.OutsideClient;

/// <summary>A morning at eight: everybody signs in to the running service at once, and again, and again.</summary>
public sealed class ManyLoginsTests(RunningIdentity service, ITestOutputHelper output) : IClassFixture<RunningIdentity>
{
    const int AtOnce = 150;
    const int Rounds = 12;

    // Pools and caches have filled by then; what still grows after it grows for ever.
    const int Settled = 2;

    [Fact]
    public async Task Logins_of_150_people_at_once_all_succeed_and_memory_stays_flat()
    {
        var work = new IssuerWork(service);
        var client = await work.AddClientAsync();
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        var people = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => service.AddAccountAsync()));
        var memory = new List<long>();
        for (var round = 0; round < Rounds; round++)
        {
            var cookies = await Task.WhenAll(people.Select(person => service.SignInAsync(person)));
            var began = TimeProvider.System.GetTimestamp();
            await Task.WhenAll(cookies.Select(cookie => Task.Run(() => LogInAsync(http, client, cookie))));
            memory.Add(ResidentMiB(service.ProcessId));
            output.WriteLine($"{AtOnce} in {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0.00} s, "
                + $"{memory[^1]} MiB");
        }

        Assert.InRange(memory[^1], 0, (long)(memory[Settled] * 1.25));
    }

    /// <summary>Code, tokens, userinfo and a refresh, as the portal does them.</summary>
    async Task LogInAsync(HttpClient http, Client client, string cookie)
    {
        var work = new IssuerWork(service, http, service.Address[..^"/id".Length]);
        var code = IssuerWork.CodeOf(await work.AuthorizeAsync(cookie, IssuerWork.Request(client)));
        var tokens = await Tokens.OfAsync(await work.ExchangeAsync(client, code));
        Assert.Equal(HttpStatusCode.OK, (await work.UserInfoAsync(tokens.Access)).StatusCode);
        await Tokens.OfAsync(await work.RefreshAsync(client, tokens.Refresh));
    }

    static long ResidentMiB(int process) => long.Parse(File.ReadLines($"/proc/{process}/status")
        .Single(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))["VmRSS:".Length..^"kB".Length].Trim()) / 1024;
}
