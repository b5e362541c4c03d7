namespace EGov.Dossiers.DemoDossiers;

/// <summary>Applicants that do not exist: names put together by chance, numbers of a province 000 that there is not.</summary>
internal static class DemoPeople
{
    static readonly string[] Families =
        ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý"];

    static readonly string[] Middles =
        ["Văn", "Thị", "Hữu", "Đức", "Minh", "Ngọc", "Thanh", "Quốc", "Thu", "Xuân", "Hoài", "Bảo", "Kim", "Gia"];

    static readonly string[] Givens =
        ["Mẫu", "Thử", "Ví Dụ", "An", "Bình", "Châu", "Dung", "Giang", "Hạnh", "Khôi", "Liên", "Nghĩa", "Phúc", "Quỳnh",
        "Sơn", "Tâm", "Uyên", "Vinh", "Yến"];

    public static Applicant Next(Random chance) => new(
        chance.Next(12) == 0 ? ApplicantKind.Enterprise : ApplicantKind.Person,
        $"{One(Families, chance)} {One(Middles, chance)} {One(Givens, chance)}", $"000{chance.NextInt64(1_000_000_000):D9}",
        $"0900000{chance.Next(1_000):D3}", Address: $"Thôn {chance.Next(1, 20)}");

    static string One(string[] words, Random chance) => words[chance.Next(words.Length)];
}
