using EGov.Dossiers.FollowProcedures;
using EGov.ServiceDefaults.Problems;

namespace EGov.Dossiers.FinishDossier;

/// <summary>Which papers a dossier may end with.</summary>
internal static class FinishRules
{
    /// <summary>A procedure that names its results ends with one of these (NĐ 63/2010 Đ.8).</summary>
    public static IEnumerable<Refusal> ResultsAreOfTheProcedure(
        IReadOnlyList<ResultPaper> results, IReadOnlyList<OfferedResult> offered) => results
        .Where(paper => offered.Count > 0 && offered.All(one => one.Code != paper.Code))
        .Select(paper => new Refusal(nameof(ResultsAreOfTheProcedure),
            $"Thủ tục không có kết quả mã “{paper.Code}”.", "results", "NĐ 63/2010/NĐ-CP Đ.8"));

    public static IEnumerable<Refusal> SignaturesAreOfThePast(IReadOnlyList<ResultPaper> results, DateTimeOffset now) =>
        results.Where(paper => paper.Signature?.SignedAt > now).Select(paper => new Refusal(
            nameof(SignaturesAreOfThePast), $"“{paper.Name}” ghi ngày ký sau thời điểm hiện tại.", "results"));
}
