using Microsoft.Extensions.Localization;

namespace EGov.Portal.Words;

/// <summary>What pages say about accounts.</summary>
internal sealed class AccountWords(IStringLocalizer<UiWords> words)
{
    public string State(string state) => state switch
    {
        "active" => words["Đang dùng"],
        "invited" => words["Chờ đặt mật khẩu"],
        "disabled" => words["Đã khóa"],
        _ => state,
    };

    public string Moment(DateTimeOffset? moment)
    {
        if (moment is not { } then)
        {
            return words["chưa lần nào"];
        }
        var (hour, day) = Figures.Moment(then);
        return words["{0} ngày {1}", hour, day];
    }

    /// <summary>How a post is held.</summary>
    public string PostKind(string kind) => kind switch
    {
        "acting" => words["quyền, phụ trách"],
        "delegated" => words["được ủy quyền"],
        _ => "",
    };
}
