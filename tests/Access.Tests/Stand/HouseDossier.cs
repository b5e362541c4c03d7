using System.Net.Http.Json;
using System.Text.Json;
using EGov.Contracts.Directory;
using EGov.ServiceDefaults;
using EGov.ServiceDefaults.Data;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace EGov.Access.Tests.Stand;

/// <summary>The dossier all requests to the one-stop shop are about.</summary>
internal static class HouseDossier
{
    /// <summary>A good intake at the office, unless the number of sets says otherwise.</summary>
    public static object Body(WholeHouse house, int sets = 1, Guid? file = null) => new
    {
        procedure = "1.000001", unitId = house.Office, channel = "online", sets,
        applicant = new { kind = "person", name = "Nguyễn Văn Mẫu", idNumber = "068012345678" },
        parts = file is { } one
            ? [new { code = "", name = "Tờ khai", kind = "electronic", count = 1, files = new[] { one } }]
            : Array.Empty<object>(),
    };

    /// <summary>A file the citizen called owner sends in one piece, to hand it in.</summary>
    public static async Task<Guid> UploadAsync(WholeHouse house, RunningService dossiers)
    {
        var content = "%PDF-1.7\n%%EOF\n"u8.ToArray();
        var begun = await SendAsync(house, dossiers, HttpMethod.Post, "/api/dossiers/files",
            JsonContent.Create(new { name = "to-khai.pdf", size = content.Length, type = "application/pdf" }));
        var id = JsonDocument.Parse(begun).RootElement.GetProperty("id").GetGuid();
        var piece = new ByteArrayContent(content);
        piece.Headers.ContentType = new("application/offset+octet-stream");
        piece.Headers.Add("Upload-Offset", "0");
        await SendAsync(house, dossiers, HttpMethod.Patch, $"/api/dossiers/files/{id}", piece);
        return id;
    }

    public static async Task<Guid> FileAsync(WholeHouse house, RunningService dossiers)
    {
        await using var database = await dossiers.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync();
        foreach (var unit in Units(house))
        {
            await database.RunAsync("insert into unit_copy (id, sequence, kind, state) values ($1, 1, 'area', $2::jsonb)",
                [Guid.Parse(unit.Id), JsonSerializer.Serialize(unit, ServiceSetup.OurJson)], default);
        }
        await database.RunAsync("""
            insert into procedure_copy (code, version, "from", offer) values ('1.000001', 1, '2020-01-01', $1::jsonb)
            """, ["""
            {"code": "1.000001", "name": "Một thủ tục", "field": "Hộ tịch", "fieldCode": "", "onlineLevel": "full",
             "channels": [{"channel": "online", "times": [{"amount": 3, "unit": "workingDay", "note": "", "fees": []}]}],
             "papers": [], "results": []}
            """], default);
        var filed = await SendAsync(house, dossiers, HttpMethod.Post, "/api/dossiers",
            JsonContent.Create(Body(house, file: house.File)));
        return JsonDocument.Parse(filed).RootElement.GetProperty("id").GetGuid();
    }

    // All of them: the shop fills its tree from here whenever it likes.
    static IEnumerable<UnitChanged> Units(WholeHouse house) =>
    [
        Unit(house.Province, "Tỉnh Một", "province", null), Unit(house.Office, "Xã Đây", "commune", house.Province),
        Unit(house.OtherOffice, "Xã Kia", "commune", house.Province),
        Unit(house.OtherProvince, "Tỉnh Hai", "province", null),
    ];

    static UnitChanged Unit(Guid id, string name, string level, Guid? parent) => new(id.ToString("D"), 1, "area",
        [new(new(2020, 1, 1), null, name, name.Split(' ')[0], level, parent?.ToString("D"), "1/NQ", null)], [], [], []);

    static async Task<string> SendAsync(
        WholeHouse house, RunningService dossiers, HttpMethod method, string address, HttpContent content)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        request.Headers.Authorization = new("Bearer", house.Issuer.Citizen("owner"));
        using var answer = await dossiers.Client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return text;
    }

    /// <summary>Body of a step or note that says nothing sound; null for a route that takes none of these.</summary>
    public static object? Step(string name) => name switch
    {
        "refusal-of-receipt" or "payment-confirmations" or "withdrawal" or "corrections" or "undo" => new { reason = "" },
        "supplements" => new { reason = "", papers = Array.Empty<string>() },
        "supplement-answers" => new { parts = Array.Empty<object>() },
        "payment-requests" => new { amount = 0, reason = "" },
        "apologies" => new { reason = "", newDate = "2026-01-01T00:00:00Z" },
        "refusal" or "stop" => new { reason = "", article = "" },
        "notes" => new { words = "" },
        "fees" => new { code = "", name = "", amount = 0, when = "receipt" },
        "payments" or "receipts" => new { fees = Array.Empty<Guid>() },
        _ => null,
    };
}
