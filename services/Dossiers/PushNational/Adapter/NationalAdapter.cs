using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using EGov.Dossiers.PushNational.Wire;

namespace EGov.Dossiers.PushNational.Adapter;

/// <summary>The national portal by its adapter (NGSP): login, pushes, queries (standards §1.4).</summary>
internal sealed class NationalAdapter(IHttpClientFactory clients, AdapterSession session, NationalSettings settings)
{
    public const string Client = "national-portal";

    /// <summary>Names as they are, and Vietnamese as letters.</summary>
    public static JsonSerializerOptions Wire { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Task<NationalAnswer> SyncAsync(SyncedDossier dossier, bool isUpdating, CancellationToken cancel) =>
        CallAsync(settings.IntegrationPath, new()
        {
            ["service"] = "DongBoHoSoMC", ["isUpdating"] = isUpdating ? "True" : "False", ["data"] = new[] { dossier },
        }, cancel);

    public Task<NationalAnswer> AddProgressAsync(ProgressRow row, CancellationToken cancel) => CallAsync(
        settings.IntegrationPath, new() { ["service"] = "CapNhatTienDoHoSoMC", ["data"] = new[] { row } }, cancel);

    /// <summary>The dossier of that number, or null where the portal has none.</summary>
    public async Task<PortalDossier?> FindAsync(string number, CancellationToken cancel)
    {
        var found = await AskAsync(new() { ["mahoso"] = number }, cancel);
        return found.FirstOrDefault(one => one.Number == number);
    }

    /// <summary>A page, from 1, of the dossiers handed in between two moments.</summary>
    public Task<IReadOnlyList<PortalDossier>> PageAsync(
        DateTimeOffset from, DateTimeOffset to, int page, CancellationToken cancel) => AskAsync(new()
        {
            ["tungay"] = WireText.Moment(from), ["denngay"] = WireText.Moment(to),
            ["trang"] = page.ToString(CultureInfo.InvariantCulture),
            ["sodong"] = settings.PageSize.ToString(CultureInfo.InvariantCulture),
        }, cancel);

    async Task<IReadOnlyList<PortalDossier>> AskAsync(Dictionary<string, object> asked, CancellationToken cancel)
    {
        asked["service"] = "TraCuuHoSo";
        var answer = await CallAsync(settings.QueryPath, asked, cancel);
        return answer.IsGood ? [.. answer.Result.Select(PortalDossier.Read)]
            : throw new PortalAwayException($"TraCuuHoSo: {answer.Code} {answer.Message}");
    }

    /// <summary>With a session; where it has ended, once more with a new one.</summary>
    async Task<NationalAnswer> CallAsync(string path, Dictionary<string, object> body, CancellationToken cancel)
    {
        body["madonvi"] = settings.Unit;
        string? ended = null;
        for (var isLast = false; ; isLast = true)
        {
            body["session"] = ended = await session.GetAsync(ended, () => LoginAsync(cancel), cancel);
            var answer = await PostAsync(path, body, cancel);
            if (!settings.SessionCodes.Contains(answer.Code, StringComparer.Ordinal))
            {
                return answer;
            }
            if (isLast)
            {
                throw new PortalAwayException($"A new session ended at once: {answer.Code} {answer.Message}");
            }
        }
    }

    async Task<string> LoginAsync(CancellationToken cancel)
    {
        var answer = await PostAsync(settings.AuthPath, new()
        {
            ["username"] = settings.Username, ["password"] = settings.Password,
        }, cancel);
        return answer is { IsGood: true, Session.Length: > 0 } ? answer.Session
            : throw new PortalAwayException($"Login: {answer.Code} {answer.Message}");
    }

    async Task<NationalAnswer> PostAsync(string path, Dictionary<string, object> body, CancellationToken cancel)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative));
            request.Headers.TryAddWithoutValidation("dstcode", settings.DstCode);
            request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, Wire));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
            using var http = clients.CreateClient(Client);
            using var answer = await http.SendAsync(request, cancel);
            answer.EnsureSuccessStatusCode();
            return NationalAnswer.Read(await answer.Content.ReadFromJsonAsync<JsonElement>(cancel));
        }
        catch (Exception error) when (IsAway(error) && !cancel.IsCancellationRequested)
        {
            throw new PortalAwayException(error is HttpRequestException { StatusCode: { } status }
                ? $"HTTP {(int)status}" : error.GetType().Name, error);
        }
    }

    static bool IsAway(Exception error) =>
        error is HttpRequestException or IOException or OperationCanceledException or JsonException;
}
