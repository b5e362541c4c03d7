using System.Diagnostics;
using System.Text.Json;
using EGov.Identity.Clients;
using EGov.Identity.Tests.Issuer;
using EGov.TestKit;

namespace EGov.Identity.Tests.OutsideClient;

/// <summary>All cases of the outside client, run once against the running service; name → what it said, null if good.</summary>
public sealed class OutsideClientRun : RunningIdentity
{
    const int Browsers = 60;

    static readonly string Folder = Path.Combine(Repository.Root, "tests", "Identity.Tests", "outside-client");

    public IReadOnlyDictionary<string, string?> Results { get; private set; } = new Dictionary<string, string?>();

    public override async Task InitializeAsync()
    {
        Assert.True(System.IO.Directory.Exists(Path.Combine(Folder, "node_modules")), $"Run npm ci in {Folder}.");
        await base.InitializeAsync();
        Results = await RunAsync(JsonSerializer.Serialize(await SetUpAsync()));
    }

    async Task<object> SetUpAsync()
    {
        var work = new IssuerWork(this);
        using var keys = new ClientKeys();
        var account = await AddAccountAsync();
        var cookies = new List<string>();
        for (var browser = 0; browser < Browsers; browser++)
        {
            cookies.Add(await SignInAsync(account));
        }
        return new
        {
            issuer = Address,
            redirect = IssuerWork.Redirect,
            left = "https://client.example/left",
            name = account.Name,
            cookies,
            web = new { id = (await work.AddClientAsync()).Id, secret = IssuerWork.SecretText },
            publicId = (await work.AddClientAsync(ClientKind.Public)).Id,
            machine = new { id = (await work.AddClientAsync(ClientKind.Machine)).Id, secret = IssuerWork.SecretText },
            signer = new { id = (await work.AddClientAsync(ClientKind.Machine, keys.Give)).Id, jwk = keys.PrivateJwk },
        };
    }

    static async Task<Dictionary<string, string?>> RunAsync(string setup)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["run.mjs"])
        {
            WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true,
            RedirectStandardError = true, UseShellExecute = false,
        })!;
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.StandardInput.WriteAsync(setup);
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await errors);
        return JsonSerializer.Deserialize<Dictionary<string, string?>>(await output)!;
    }
}
