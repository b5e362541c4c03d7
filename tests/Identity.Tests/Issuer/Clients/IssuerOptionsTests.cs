using EGov.Identity.Clients;
using Microsoft.Extensions.Configuration;

namespace EGov.Identity.Tests.Issuer;

public sealed class IssuerOptionsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("ftp://localhost/id")]
    [InlineData("http://localhost/other")]
    [InlineData("http://localhost/id/")]
    [InlineData("http://localhost/id?x=1")]
    public void An_issuer_that_is_no_address_of_ours_stops_the_start(string issuer) =>
        Assert.Throws<InvalidOperationException>(() => Options(("Identity:Issuer", issuer)));

    internal static IssuerOptions Options(params (string Key, string Value)[] changes) => IssuerOptions.Read(
        new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(TestKit.Repository.Root, "services", "Identity", "appsettings.json"))
            .AddInMemoryCollection(
                changes.Prepend(("Identity:Issuer", "http://localhost/id")).GroupBy(change => change.Item1)
                    .Select(same => new KeyValuePair<string, string?>(same.Key, same.Last().Item2)))
            .Build());
}
