using EGov.ServiceDefaults.Problems;

namespace EGov.Dossiers.CollectFees;

/// <summary>What may be collected.</summary>
internal static class FeeRules
{
    const long Most = 100_000_000_000;

    public static IEnumerable<Refusal> AmountIsWholeDong(long amount)
    {
        if (amount is < 1 or > Most)
        {
            yield return new(nameof(AmountIsWholeDong), "Số tiền từ 1 đồng đến 100 tỷ đồng.", "amount");
        }
    }

    /// <summary>What is paid is this dossier's and still due.</summary>
    public static IEnumerable<Refusal> FeesAreDue(IReadOnlyCollection<Guid> named, IReadOnlyList<DossierFee> fees)
    {
        var due = fees.Where(fee => fee.State == FeeState.Due).Select(fee => fee.Id).ToHashSet();
        if (named.Count == 0 || !due.IsSupersetOf(named))
        {
            yield return new(nameof(FeesAreDue), "Khoản thu không thuộc hồ sơ này hoặc đã nộp.", "fees");
        }
    }

    /// <summary>Nobody pays at the counter what they may be paying online this moment.</summary>
    public static IEnumerable<Refusal> NoPaymentIsUnderWay(bool isUnderWay)
    {
        if (isUnderWay)
        {
            yield return new(nameof(NoPaymentIsUnderWay), "Khoản này đang được thanh toán trực tuyến; hãy chờ kết quả.",
                "fees");
        }
    }
}
