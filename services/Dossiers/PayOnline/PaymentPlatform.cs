using System.Globalization;
using System.Text.Json;
using EGov.Dossiers.PushNational.Wire;

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
    public Task<string> StartAsync(Payment payment, string bill, string ip, CancellationToken cancel) =>
        SendAsync(new(
        [
            ("LoaiBanTin", "INIT"), ("PhienBan", "1.0.6"), ("MaDoiTac", place.Partner),
            ("MaThamChieu", payment.Reference), ("SoTien", Text(payment.Amount)), ("LoaiHinhThanhToan", "01"),
            ("MaKenhThanhToan", "01"), ("MaThietBi", "web"), ("NgonNgu", "vi"), ("MaTienTe", "VND"), ("MaNganHang", ""),
            ("ThongTinGiaoDich", "Phi ho so"), ("ThoiGianGD", WireText.Moment(payment.StartedAt)), ("Ip", ip),
            ("ThongTinBienLai", PlatformMessage.Plain(bill)),
        ]), said => said.GetProperty("UrlThanhToan").GetString()!, cancel);

    public Task<PlatformSays> AskAsync(string reference, CancellationToken cancel) =>
        SendAsync(About("QUERY", reference), said => new PlatformSays(said.GetProperty("MaLoi").GetString()!,
            said.GetProperty("TrangThaiGD").GetString()!, Amount(said), said.GetProperty("MaGiaoDich").GetString()!),
            cancel);

    /// <summary>UrlBienLai.</summary>
    public Task<string> BillAsync(string reference, CancellationToken cancel) => SendAsync(
        About("GET_BILL", reference), said => said.GetProperty("UrlBienLai").GetString()!, cancel);

    /// <summary>Everything of a day in Vietnam.</summary>
    public Task<PlatformRow[]> ListAsync(DateOnly day, CancellationToken cancel) =>
        SendAsync(new(
        [
            ("LoaiBanTin", "DOI_SOAT"), ("PhienBan", "1.0.6"), ("MaDoiTac", place.Partner),
            ("Ngay", day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)), ("ThoiGianGD", WireText.Moment(time.GetUtcNow())),
        ]), said => said.GetProperty("DanhSachGiaoDich").EnumerateArray().Select(row => new PlatformRow(
            row.GetProperty("MaThamChieu").GetString()!, row.GetProperty("TrangThaiGD").GetString()!, Amount(row)))
            .ToArray(), cancel);

    PlatformMessage About(string kind, string reference) => new(
    [
        ("LoaiBanTin", kind), ("PhienBan", "1.0.6"), ("MaDoiTac", place.Partner), ("MaThamChieu", reference),
        ("ThoiGianGD", WireText.Moment(time.GetUtcNow())),
    ]);

    // Whatever it does wrong is one failure to callers, so that one payment never keeps others from being asked about.
    async Task<T> SendAsync<T>(PlatformMessage message, Func<JsonElement, T> read, CancellationToken cancel)
    {
        try
        {
            using var answer = await http.PostAsJsonAsync(place.Address, message.ToJson(place.Secret), cancel);
            answer.EnsureSuccessStatusCode();
            var said = await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
            return said.GetProperty("MaLoi").GetString() == "00" ? read(said) : throw new HttpRequestException("Refused.");
        }
        catch (Exception unreadable) when (!cancel.IsCancellationRequested && unreadable is JsonException
            or KeyNotFoundException or FormatException or OverflowException or InvalidOperationException
            or OperationCanceledException)
        {
            throw new HttpRequestException("The payment platform cannot be understood.", unreadable);
        }
    }

    static long Amount(JsonElement said) => long.Parse(
        said.GetProperty("SoTien").GetString() ?? "", NumberStyles.None, CultureInfo.InvariantCulture);

    static string Text(long amount) => amount.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A row of the platform's list of a day.</summary>
internal sealed record PlatformRow(string Reference, string State, long Amount);
