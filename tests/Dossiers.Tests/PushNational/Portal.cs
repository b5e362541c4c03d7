using System.Net.Http.Json;
using System.Text.Json;

namespace EGov.Dossiers.Tests.PushNational;

/// <summary>The controls of the simulated portal.</summary>
public sealed class Portal(int port)
{
    readonly HttpClient http = new() { BaseAddress = new($"http://127.0.0.1:{port}") };

    public int Port => port;

    public string Address => http.BaseAddress!.ToString();

    /// <summary>Misbehaves the next times, in one service and for one dossier where they are named.</summary>
    public Task FailAsync(string kind, int times = 1, string? service = null, string? number = null, int? ms = null,
        string? message = null) => SendAsync("faults", new { kind, times, service, number, ms, message });

    /// <summary>Behaves again.</summary>
    public Task BehaveAsync() => http.DeleteAsync("/control/faults");

    public async Task SendAsync(string what, object? body = null) =>
        (await http.PostAsJsonAsync("/control/" + what, body ?? new { }, JsonSerializerOptions.Default)).EnsureSuccessStatusCode();

    public async Task<int> CountAsync(string what) =>
        (await http.GetFromJsonAsync<JsonElement>("/control/counts")).GetProperty(what).GetInt32();

    /// <summary>Number → status and the keys of its progress, in order.</summary>
    public async Task<Dictionary<string, (string Status, string[] Progress)>> DossiersAsync() =>
        (await http.GetFromJsonAsync<JsonElement>("/control/dossiers")).EnumerateArray().ToDictionary(
            one => one.GetProperty("MaHoSo").GetString()!,
            one => (one.GetProperty("TrangThaiHoSo").GetString()!, one.GetProperty("TienDo").EnumerateArray()
                .Select(row => row.GetProperty("TrangThai").GetString() + "@" + row.GetProperty("ThoiDiemXuLy").GetString())
                .ToArray()));

    public async Task<(string Status, string[] Progress)?> FindAsync(string number) =>
        (await DossiersAsync()).TryGetValue(number, out var found) ? found : null;
}
