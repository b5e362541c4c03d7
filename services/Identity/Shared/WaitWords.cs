using EGov.ServiceDefaults.Problems;

namespace EGov.Identity.Shared;

/// <summary>How long to wait, in words of whole minutes, without telling whether there is such an account.</summary>
internal static class WaitWords
{
    public static long Seconds(DateTimeOffset until, DateTimeOffset now) =>
        Math.Max(1, (long)Math.Ceiling((until - now).TotalSeconds));

    public static Refusal Of(DateTimeOffset until, DateTimeOffset now)
    {
        const string code = "AttemptsAreFew";
        if (until == DateTimeOffset.MaxValue)
        {
            return new(code, "Đã có quá nhiều lần thử không đúng. Hãy liên hệ người quản trị của đơn vị bạn để mở lại.");
        }
        var minutes = (Seconds(until, now) + 59) / 60;
        return new(code, minutes switch
        {
            1 => "Đã có nhiều lần thử không đúng. Hãy thử lại sau 1 phút.",
            <= 5 => "Đã có nhiều lần thử không đúng. Hãy thử lại sau 5 phút.",
            <= 15 => "Đã có nhiều lần thử không đúng. Hãy thử lại sau 15 phút.",
            <= 30 => "Đã có nhiều lần thử không đúng. Hãy thử lại sau 30 phút.",
            _ => "Đã có nhiều lần thử không đúng. Hãy thử lại sau 1 giờ.",
        });
    }
}
