using System.Globalization;
using System.Text.Json;

namespace EGov.Dossiers.PayOnline;

/// <summary>Configuration <c>Payments</c>; no address: nothing is paid online.</summary>
internal sealed record PaymentPlace(
    string Address, string Partner, string Secret, string ReturnAddress, int OpenMinutes = 60);

/// <summary>Speaks with the payment platform of the national portal (standards §8.2).</summary>
internal sealed class PaymentPlatform(HttpClient http, PaymentPlace place, TimeProvider time)
{
    public PaymentPlace Place => place;

    /// <summary>UrlThanhToan. The same reference sent again is the same payment.</summary>
    /// <exception cref="HttpRequestException">The platform is away, or refuses.</exception>
    public async Task<string> StartAsync(Payment payment, string bill, string ip, CancellationToken cancel) =>
        (await SendAsync(new(
        [
            ("LoaiBanTin", "INIT"), ("PhienBan", "1.0.6"), ("MaDoiTac", place.Partner),
            ("MaThamChieu", payment.Reference), ("SoTien", Text(payment.Amount)), ("LoaiHinhThanhToan", "01"),
            ("MaKenhThanhToan", "01"), ("MaThietBi", "web"), ("NgonNgu", "vi"), ("MaTienTe", "VND"), ("MaNganHang", ""),
            ("ThongTinGiaoDich", "Phi ho so"), ("ThoiGianGD", Moment(payment.StartedAt)), ("Ip", ip),
            ("ThongTinBienLai", PlatformMessage.Plain(bill)),
        ]), cancel)).GetProperty("UrlThanhToan").GetString()!;

    public async Task<PlatformSays> AskAsync(string reference, CancellationToken cancel)
    {
        var said = await SendAsync(About("QUERY", reference), cancel);
        return new(said.GetProperty("MaLoi").GetString()!, said.GetProperty("TrangThaiGD").GetString()!,
            long.Parse(said.GetProperty("SoTien").GetString()!, NumberStyles.None, CultureInfo.InvariantCulture),
            said.GetProperty("MaGiaoDich").GetString()!);
    }

    /// <summary>UrlBienLai.</summary>
    public async Task<string> BillAsync(string reference, CancellationToken cancel) =>
        (await SendAsync(About("GET_BILL", reference), cancel)).GetProperty("UrlBienLai").GetString()!;

    /// <summary>Everything of a day in Vietnam.</summary>
    public async Task<IReadOnlyList<PlatformRow>> ListAsync(DateOnly day, CancellationToken cancel)
    {
        var said = await SendAsync(new(
        [
            ("LoaiBanTin", "DOI_SOAT"), ("PhienBan", "1.0.6"), ("MaDoiTac", place.Partner),
            ("Ngay", day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)), ("ThoiGianGD", Moment(time.GetUtcNow())),
        ]), cancel);
        return [.. said.GetProperty("DanhSachGiaoDich").EnumerateArray().Select(row => new PlatformRow(
            row.GetProperty("MaThamChieu").GetString()!, row.GetProperty("TrangThaiGD").GetString()!,
            long.Parse(row.GetProperty("SoTien").GetString()!, NumberStyles.None, CultureInfo.InvariantCulture)))];
    }

    PlatformMessage About(string kind, string reference) => new(
    [
        ("LoaiBanTin", kind), ("PhienBan", "1.0.6"), ("MaDoiTac", place.Partner), ("MaThamChieu", reference),
        ("ThoiGianGD", Moment(time.GetUtcNow())),
    ]);

    async Task<JsonElement> SendAsync(PlatformMessage message, CancellationToken cancel)
    {
        using var answer = await http.PostAsJsonAsync(place.Address, message.ToJson(place.Secret), cancel);
        answer.EnsureSuccessStatusCode();
        try
        {
            var said = await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
            return said.GetProperty("MaLoi").GetString() == "00" ? said : throw new HttpRequestException("Refused.");
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or FormatException)
        {
            throw new HttpRequestException("The payment platform cannot be understood.", unreadable);
        }
    }

    static string Text(long amount) => amount.ToString(CultureInfo.InvariantCulture);

    static string Moment(DateTimeOffset at) =>
        at.ToOffset(TimeSpan.FromHours(7)).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
}

/// <summary>A row of the platform's list of a day.</summary>
internal sealed record PlatformRow(string Reference, string State, long Amount);
