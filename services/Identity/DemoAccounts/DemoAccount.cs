using System.Text.Json;

namespace EGov.Identity.DemoAccounts;

/// <summary>A line of the seeds: somebody of the directory's demonstration, and what they show.</summary>
internal sealed record DemoAccount(Guid Person, string UserName, string Shows)
{
    public static async Task<IReadOnlyList<DemoAccount>> ReadAsync(string file) =>
        [.. (await File.ReadAllLinesAsync(file)).Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<DemoAccount>(line, JsonSerializerOptions.Web)!)];
}

/// <summary>What somebody needs to sign in as them.</summary>
/// <param name="Secret">Of the authenticator app, as it is typed into one.</param>
internal sealed record DemoSecret(string UserName, string Password, string Secret, string Shows);
