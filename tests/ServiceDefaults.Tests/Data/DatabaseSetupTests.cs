using EGov.ServiceDefaults.Data;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace EGov.ServiceDefaults.Tests.Data;

public sealed class DatabaseSetupTests
{
    [Fact]
    public void Missing_connection_string_is_named_as_the_variable_to_set()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => Open(text: null));

        Assert.Contains("ConnectionStrings__work-db", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_waits_long_for_a_database_that_is_away_and_statements_are_prepared()
    {
        await using var source = Open("Host=127.0.0.1;Database=work");
        var settings = new NpgsqlConnectionStringBuilder(source.ConnectionString);

        Assert.InRange(settings.Timeout, 1, 5);
        Assert.InRange(settings.CommandTimeout, 1, 30);
        Assert.Equal((100, 2), (settings.MaxAutoPrepare, settings.AutoPrepareMinUsages));
        Assert.Equal("service", settings.ApplicationName);
    }

    [Fact]
    public async Task What_the_connection_string_says_itself_wins()
    {
        await using var source = Open("Host=127.0.0.1;Timeout=60;Max Auto Prepare=0;Application Name=other");
        var settings = new NpgsqlConnectionStringBuilder(source.ConnectionString);

        Assert.Equal((60, 0, "other"), (settings.Timeout, settings.MaxAutoPrepare, settings.ApplicationName));
    }

    static NpgsqlDataSource Open(string? text) => DatabaseSetup.Open(new ConfigurationBuilder().AddInMemoryCollection(
        [new("ConnectionStrings:work-db", text)]).Build(), "work-db", "service");
}
