using EGov.ServiceDefaults.Problems;

namespace EGov.Dossiers.SubmitDossier;

/// <summary>What must be known of an applicant.</summary>
internal static class ApplicantRules
{
    public static IReadOnlyList<Refusal> Judge(Applicant applicant) =>
    [
        .. NameIsWritten(applicant),
        .. IdNumberIsReadable(applicant),
        .. PhoneIsReadable(applicant),
        .. ContactIsShort(applicant.Email, 200, "applicant.email"),
        .. ContactIsShort(applicant.Address, 500, "applicant.address"),
    ];

    static IEnumerable<Refusal> NameIsWritten(Applicant applicant)
    {
        if (string.IsNullOrWhiteSpace(applicant.Name) || applicant.Name.Length > 200)
        {
            yield return new(nameof(NameIsWritten), "Cần ghi tên người nộp hồ sơ, tối đa 200 ký tự.", "applicant.name");
        }
    }

    static IEnumerable<Refusal> IdNumberIsReadable(Applicant applicant)
    {
        if (applicant.IdNumber.Length is < 8 or > 20
            || !applicant.IdNumber.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
            || !applicant.IdNumber[^4..].All(char.IsAsciiDigit))
        {
            yield return new(nameof(IdNumberIsReadable),
                "Số định danh, hộ chiếu hoặc mã số thuế gồm 8–20 chữ số, chữ cái, kết thúc bằng bốn chữ số.",
                "applicant.idNumber");
        }
    }

    static IEnumerable<Refusal> PhoneIsReadable(Applicant applicant)
    {
        if (applicant.Phone is { } phone && (phone.Length is < 8 or > 16
            || !phone.Select((letter, index) => char.IsAsciiDigit(letter) || (index == 0 && letter == '+')).All(it => it)))
        {
            yield return new(nameof(PhoneIsReadable), "Số điện thoại gồm 8–15 chữ số.", "applicant.phone");
        }
    }

    static IEnumerable<Refusal> ContactIsShort(string? text, int most, string field)
    {
        if (text?.Length > most)
        {
            yield return new(nameof(ContactIsShort), $"Tối đa {most} ký tự.", field);
        }
    }
}
