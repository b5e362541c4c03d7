using System.Net.Http.Json;
using System.Text.Json;
using EGov.Directory;
using EGov.Dossiers;
using EGov.Identity;
using EGov.Portal.ProcedureService;
using EGov.Procedures;
using EGov.ServiceDefaults.Access;
using EGov.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Access.Tests.Stand;

/// <summary>All services over real databases, two provinces with offices in one of them, and people in an office.</summary>
public sealed class WholeHouse : IAsyncLifetime
{
    readonly string folder = Path.Combine(Repository.Artifacts, "tests", "access-" + Guid.NewGuid().ToString("N"));

    internal TestIssuer Issuer { get; private set; } = null!;

    internal IReadOnlyList<RunningService> Services { get; private set; } = [];

    public Guid Province { get; private set; }

    /// <summary>The office all requests are about.</summary>
    public Guid Office { get; private set; }

    public Guid OtherOffice { get; private set; }

    public Guid OtherProvince { get; private set; }

    /// <summary>Somebody who serves in the office, and the post.</summary>
    public (Guid Id, Guid Post) Person { get; private set; }

    /// <summary>A dossier of the office, filed online by the citizen called owner.</summary>
    public Guid Dossier { get; private set; }

    /// <summary>A file of that dossier.</summary>
    public Guid File { get; private set; }

    public async Task InitializeAsync()
    {
        Issuer = await TestIssuer.StartAsync();
        var procedures = await RunningService.StartAsync<ProceduresDb>(
            "procedures", Issuer, ("Search:Folder", Path.Combine(folder, "search")));
        var dossiers = await RunningService.StartAsync<DossiersDb>(
            "dossiers", Issuer, ("services:procedures:http:0", procedures.Client.BaseAddress!.ToString()),
            ("Files:Folder", Path.Combine(folder, "files")));
        Services =
        [
            await RunningService.StartAsync<DirectoryDb>("directory", Issuer),
            dossiers,
            await RunningService.StartAsync<IdentityDb>(
                "identity", Issuer, ("KeyProtection:Folder", Path.Combine(folder, "keys")),
                ("Identity:HashKey", Guid.NewGuid().ToString())),
            RunningService.Start<ProceduresClient>(
                "portal", Issuer, ("SignIn:RingFolder", Path.Combine(folder, "portal-keys")),
                ("services:procedures:http:0", procedures.Client.BaseAddress!.ToString()),
                ("services:dossiers:http:0", dossiers.Client.BaseAddress!.ToString())),
            procedures,
        ];
        await FurnishAsync();
    }

    public async Task DisposeAsync()
    {
        foreach (var service in Services)
        {
            service.Dispose();
        }
        await Issuer.DisposeAsync();
        if (System.IO.Directory.Exists(folder))
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    async Task FurnishAsync()
    {
        Province = await UnitAsync("Tỉnh Một", "province", null);
        Office = await UnitAsync("Xã Đây", "commune", Province);
        OtherOffice = await UnitAsync("Xã Kia", "commune", Province);
        OtherProvince = await UnitAsync("Tỉnh Hai", "province", null);
        var post = await WriteAsync("appointments", new
        {
            person = new { @new = new { kind = "officer", name = "Trần Thị Bình" } }, unitId = Office,
            role = "specialist", title = "Chuyên viên", kind = "regular", from = "2024-01-01", act = "1/QĐ",
        });
        var dossiers = Services.Single(service => service.Name == "dossiers");
        File = await HouseDossier.UploadAsync(this, dossiers);
        Dossier = await HouseDossier.FileAsync(this, dossiers);
        Person = (post.GetProperty("personId").GetGuid(), post.GetProperty("postId").GetGuid());
        foreach (var tree in Services.Select(service => service.Services.GetRequiredService<UnitTree>()))
        {
            // The directory's own tree follows its tables; the others have no directory to follow here.
            if (!ReferenceEquals(tree, Services[0].Services.GetRequiredService<UnitTree>()))
            {
                tree.Replace([new(Province, null, Long), new(Office, Province, Long),
                    new(OtherOffice, Province, Long), new(OtherProvince, null, Long)]);
            }
            for (var tries = 0; !tree.IsWithin(OtherProvince, OtherProvince, new(2026, 1, 1)); tries++)
            {
                Assert.True(tries < 200, "The tree is not filled.");
                await Task.Delay(50);
            }
        }
    }

    static DateOnly Long => new(2020, 1, 1);

    async Task<Guid> UnitAsync(string name, string level, Guid? parent) => (await WriteAsync("units", new
    {
        unit = new { kind = "area", name, type = name.Split(' ')[0], level, parentId = parent },
        validFrom = "2020-01-01", act = "1/NQ",
    })).GetProperty("id").GetGuid();

    async Task<JsonElement> WriteAsync(string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/directory/" + path)
        {
            Content = JsonContent.Create(body),
            Headers = { Authorization = new("Bearer", Issuer.Machine("directory.load")) },
        };
        using var answer = await Services[0].Client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement;
    }
}
