namespace EGov.Procedures.ImportProcedures;

/// <summary>Codes of remarks and their words. Codes are stable: reports are filtered by them.</summary>
internal static class RemarkKinds
{
    public const string RecordIsReadable = nameof(RecordIsReadable);
    public const string RecordIsNotTooLarge = nameof(RecordIsNotTooLarge);
    public const string TextIsUtf8 = nameof(TextIsUtf8);
    public const string CodeIsValid = nameof(CodeIsValid);
    public const string NameIsPresent = nameof(NameIsPresent);
    public const string CodeComesOnce = nameof(CodeComesOnce);
    public const string NameAndTextAgree = nameof(NameAndTextAgree);
    public const string TableIsFound = nameof(TableIsFound);
    public const string TableIsUnderstood = nameof(TableIsUnderstood);
    public const string TimeUnitIsStated = nameof(TimeUnitIsStated);
    public const string TimeIsNumber = nameof(TimeIsNumber);
    public const string FeeIsPlausible = nameof(FeeIsPlausible);
    public const string FeeNoteIsClosed = nameof(FeeNoteIsClosed);
    public const string PaperHasName = nameof(PaperHasName);
    public const string PaperCountIsClear = nameof(PaperCountIsClear);
    public const string PaperCountIsNumber = nameof(PaperCountIsNumber);
    public const string FormNameIsSeparable = nameof(FormNameIsSeparable);
    public const string LegalNumberIsFound = nameof(LegalNumberIsFound);
    public const string ResultHasCode = nameof(ResultHasCode);
    public const string ResultNoteHasPlace = nameof(ResultNoteHasPlace);
    public const string FieldHoldsOwnText = nameof(FieldHoldsOwnText);
    public const string LevelIsKnown = nameof(LevelIsKnown);
    public const string OnlineLevelIsKnown = nameof(OnlineLevelIsKnown);
    public const string PublisherIsKnown = nameof(PublisherIsKnown);
    public const string DecisionNumberIsUsual = nameof(DecisionNumberIsUsual);
    public const string ChannelIsKnown = nameof(ChannelIsKnown);
    public const string FieldIsKnown = nameof(FieldIsKnown);
    public const string RecordIsPublic = nameof(RecordIsPublic);

    static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        [RecordIsReadable] = "Dòng này không phải là một bản ghi JSON đọc được.",
        [RecordIsNotTooLarge] = "Bản ghi lớn hơn mức cho phép.",
        [TextIsUtf8] = "Chữ không đúng mã UTF-8 hoặc có ký tự không hợp lệ.",
        [CodeIsValid] = "Mã thủ tục không đúng dạng.",
        [NameIsPresent] = "Thiếu tên thủ tục.",
        [CodeComesOnce] = "Mã thủ tục này đã có ở một dòng trước trong cùng tệp.",
        [NameAndTextAgree] = "Nội dung chi tiết có vẻ là của thủ tục khác; chưa công khai.",
        [TableIsFound] = "Không thấy bảng ở trường này; chữ được giữ nguyên.",
        [TableIsUnderstood] = "Một phần của bảng không hiểu được; chữ được giữ nguyên.",
        [TimeUnitIsStated] = "Thời hạn không ghi đơn vị.",
        [TimeIsNumber] = "Thời hạn không ghi bằng số.",
        [FeeIsPlausible] = "Mức phí ghi bằng số không hợp lý.",
        [FeeNoteIsClosed] = "Ghi chú phí không có dấu đóng ngoặc.",
        [PaperHasName] = "Một dòng giấy tờ không có tên.",
        [PaperCountIsClear] = "Số lượng giấy tờ dính liền với số trong tên.",
        [PaperCountIsNumber] = "Số lượng giấy tờ không ghi bằng số; chữ được giữ nguyên.",
        [FormNameIsSeparable] = "Tên tệp mẫu đơn dính liền với tên giấy tờ.",
        [LegalNumberIsFound] = "Căn cứ pháp lý không ghi số hiệu nhận ra được.",
        [ResultHasCode] = "Kết quả không có mã.",
        [ResultNoteHasPlace] = "Từ khóa hoặc mô tả của kết quả được giữ nguyên.",
        [FieldHoldsOwnText] = "Trường này chứa chữ của phần khác trên trang.",
        [LevelIsKnown] = "Không nhận ra cấp thực hiện.",
        [OnlineLevelIsKnown] = "Không nhận ra mức độ trực tuyến; chữ được giữ nguyên.",
        [PublisherIsKnown] = "Không nhận ra cơ quan công bố.",
        [DecisionNumberIsUsual] = "Số quyết định công bố ghi khác thường.",
        [ChannelIsKnown] = "Không nhận ra cách thức thực hiện.",
        [RecordIsPublic] = "Thủ tục chưa hoặc không còn công khai ở nguồn; để lại làm bản thảo.",
        [FieldIsKnown] = "Trường này không có trong mẫu dữ liệu; chữ được giữ nguyên.",
    };

    /// <summary>What to tell a person about a remark.</summary>
    public static string Message(string kind) => Words.GetValueOrDefault(kind, kind);
}
