namespace EGov.Dossiers.PayOnline;

/// <summary>What the platform says of a payment when asked.</summary>
/// <param name="Error">MaLoi; "00" is none.</param>
/// <param name="State">TrangThaiGD: 1 paid, 3 pending, 4 failed.</param>
/// <param name="Amount">SoTien.</param>
/// <param name="Transaction">MaGiaoDich.</param>
internal sealed record PlatformSays(string Error, string State, long Amount, string Transaction);

/// <summary>What follows from it.</summary>
internal enum PaymentVerdict { Ignore, AskAgain, Count, Fail, Dispute }

/// <summary>When money counts.</summary>
internal static class PaymentRules
{
    static readonly TimeSpan First = TimeSpan.FromSeconds(15);
    static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    static readonly TimeSpan GivenUp = TimeSpan.FromDays(7);

    /// <summary>Only "00" with state 1 and our amount counts, once; also late, after it seemed to have failed.</summary>
    public static PaymentVerdict Judge(Payment payment, PlatformSays says) =>
        payment.State is PaymentState.Paid or PaymentState.Surplus ? PaymentVerdict.Ignore
        : says.Error != "00" ? PaymentVerdict.AskAgain
        : says.State switch
        {
            "1" => says.Amount == payment.Amount ? PaymentVerdict.Count : PaymentVerdict.Dispute,
            "4" => PaymentVerdict.Fail,
            _ => PaymentVerdict.AskAgain,
        };

    /// <summary>Later and later; null after a week, when only the reconciliation looks at it.</summary>
    public static DateTimeOffset? AskAfter(Payment payment, DateTimeOffset now)
    {
        var pause = First * Math.Pow(2, Math.Min(payment.Tries, 20));
        return now - payment.StartedAt > GivenUp ? null : now + (pause < Longest ? pause : Longest);
    }
}
