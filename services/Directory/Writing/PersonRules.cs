using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.Writing;

/// <summary>What must hold of a person, whoever writes: staff or a load.</summary>
internal static class PersonRules
{
    public static IEnumerable<Refusal> FactsAreSound(PersonFacts facts) =>
    [
        .. UnitRules.TextIsWritten(facts.Name, 100, "name"),
        .. PhoneIsANumber(facts.Phone),
        .. EmailIsAnAddress(facts.Email),
        .. PublicContactHasAPhone(facts),
    ];

    static IEnumerable<Refusal> PhoneIsANumber(string? phone)
    {
        if (phone is not null && (phone.TrimStart('+') is not { Length: >= 3 and <= 15 } digits
            || !digits.All(char.IsAsciiDigit) || phone.Length > digits.Length + 1))
        {
            yield return new(nameof(PhoneIsANumber), "Số điện thoại chỉ gồm 3–15 chữ số, có thể có dấu + ở đầu.", "phone");
        }
    }

    static IEnumerable<Refusal> EmailIsAnAddress(string? email)
    {
        if (email is not null && (email.Split('@') is not [{ Length: > 0 }, { Length: > 2 } domain]
            || !domain.Trim('.').Contains('.') || domain.Trim('.') != domain || email.Length > 200
            || email.Any(letter => letter is <= ' ' or > '~')))
        {
            yield return new(nameof(EmailIsAnAddress), "Địa chỉ thư điện tử không hợp lệ.", "email");
        }
    }

    static IEnumerable<Refusal> PublicContactHasAPhone(PersonFacts facts)
    {
        if (facts.ContactIsPublic && facts.Phone is null)
        {
            yield return new(nameof(PublicContactHasAPhone), "Công khai liên hệ thì cần số điện thoại.", "phone");
        }
    }
}
