using Microsoft.Extensions.Localization;

namespace EGov.Portal.Words;

/// <summary>What slips are called on a page that leads to them.</summary>
internal sealed class SlipWords(IStringLocalizer<UiWords> words)
{
    public string Title(string kind) => kind switch
    {
        "supplement" => words["Phiếu yêu cầu bổ sung"],
        "refusal" => words["Phiếu từ chối"],
        "apology" => words["Phiếu xin lỗi và hẹn lại"],
        _ => words["Thông báo dừng giải quyết"],
    };
}
