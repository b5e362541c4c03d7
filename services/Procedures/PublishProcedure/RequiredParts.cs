using EGov.ServiceDefaults.Problems;

namespace EGov.Procedures.PublishProcedure;

/// <summary>The seven parts every published procedure must have (NĐ 63/2010/NĐ-CP Đ.8 k.2).</summary>
internal static class RequiredParts
{
    const string Article = "NĐ 63/2010/NĐ-CP Đ.8 k.2";

    public static IEnumerable<Refusal> Missing(ProcedureContent content)
    {
        (bool Filled, string Code, string What, string Field)[] parts =
        [
            (Filled(content.Name), "NameIsStated", "tên thủ tục", "name"),
            (content.Steps.Any(one => one.Steps.Any(Filled)), "StepsAreStated", "trình tự thực hiện", "steps"),
            (content.Channels.Count > 0, "ChannelsAreStated", "cách thức thực hiện", "channels"),
            (PapersAreCounted(content), "PapersAreStated", "thành phần, số lượng hồ sơ", "papers"),
            (content.Channels.Any(one => one.Times.Any(TimeIsTold)), "TimeIsStated", "thời hạn giải quyết", "channels"),
            (content.Applicants.Any(Filled), "ApplicantsAreStated", "đối tượng thực hiện", "applicants"),
            (content.Agencies.Any(Filled), "AgencyIsStated", "cơ quan thực hiện", "agencies"),
        ];
        return parts.Where(part => !part.Filled).Select(part =>
            new Refusal(part.Code, $"Chưa có {part.What}.", "draft.content." + part.Field, Article));
    }

    static bool Filled(string text) => !string.IsNullOrWhiteSpace(text);

    static bool TimeIsTold(TimeLimit time) => time.Amount is > 0 || Filled(time.Note);

    static bool PapersAreCounted(ProcedureContent content) => content.Papers
        .Any(one => one.Papers.Any(paper => Filled(paper.Name) && paper.Originals + paper.Copies > 0));
}
