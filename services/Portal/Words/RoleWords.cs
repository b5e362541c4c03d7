using EGov.ServiceDefaults.Access;
using Microsoft.Extensions.Localization;

namespace EGov.Portal.Words;

/// <summary>Says kinds of people and roles in the reader's words; a role nobody knows here keeps its code.</summary>
internal sealed class RoleWords(IStringLocalizer<UiWords> words)
{
    public string Kind(string kind) => kind switch
    {
        "officer" => words["Cán bộ, công chức"],
        "postal" => words["Nhân viên bưu điện"],
        _ => words["Công dân"],
    };

    public string Of(string role) => role switch
    {
        "unit-admin" => words["Quản trị đơn vị"],
        "directory-editor" => words["Biên tập danh mục đơn vị"],
        "calendar-editor" => words["Biên tập lịch làm việc"],
        "procedure-editor" => words["Biên tập thủ tục"],
        "procedure-publisher" => words["Công khai thủ tục"],
        "receiver" => words["Tiếp nhận hồ sơ"],
        "specialist" => words["Chuyên viên"],
        "leader" => words["Lãnh đạo"],
        "clerk" => words["Văn thư"],
        "postal" => words["Nhân viên bưu điện"],
        "auditor" => words["Kiểm tra, giám sát"],
        _ => role,
    };

    /// <summary>Every role there is, to choose from.</summary>
    public IReadOnlyList<(string Value, string Words)> Choices => [.. Roles.Known.Keys.Select(role => (role, Of(role)))];

    /// <summary>What the role does here, in a sentence to somebody who has just come in.</summary>
    public string Work(string role) => role switch
    {
        "unit-admin" => words["Mở, khóa tài khoản và phân vai trò cho người trong đơn vị và các đơn vị trực thuộc."],
        "directory-editor" => words["Sửa danh mục đơn vị theo văn bản thành lập, sáp nhập, đổi tên."],
        "calendar-editor" => words["Nhập ngày nghỉ, làm bù, giờ làm việc của cơ quan."],
        "procedure-editor" => words["Soạn nội dung thủ tục hành chính trước khi công khai."],
        "procedure-publisher" => words["Công khai thủ tục hành chính theo quyết định công bố."],
        "receiver" => words["Tiếp nhận hồ sơ tại bộ phận một cửa và trả kết quả."],
        "specialist" => words["Xử lý hồ sơ được giao."],
        "leader" => words["Phân công, ký duyệt và theo dõi tiến độ của đơn vị."],
        "clerk" => words["Vào sổ và gửi, nhận văn bản."],
        "postal" => words["Nhận hồ sơ tại bưu cục và chuyển đến cơ quan giải quyết."],
        "auditor" => words["Xem nhật ký truy cập và quyết định."],
        _ => "",
    };
}
