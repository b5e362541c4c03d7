using EGov.Directory.Writing;
using EGov.Directory.Tests.Calendars;

namespace EGov.Directory.Tests.Writing;

public sealed class PersonRulesTests
{
    static readonly PersonFacts Sound = new("Nguyễn Văn Mẫu", "02523000000", "mau@binhthuan.gov.vn", true);

    [Theory]
    [InlineData("113")]
    [InlineData("+84252300000")]
    [InlineData("012345678901234")]
    [InlineData(null)]
    public void Numbers_that_can_be_dialled_are_taken(string? phone) =>
        Assert.Empty(PersonRules.FactsAreSound(Sound with { Phone = phone, ContactIsPublic = false }));

    [Theory]
    [InlineData("")]
    [InlineData("11")]
    [InlineData("0123456789012345")]
    [InlineData("0252 300 000")]
    [InlineData("++84252300000")]
    [InlineData("٠٢٥٢")]
    public void Other_text_is_no_telephone_number(string phone) => Assert.Equal(["PhoneIsANumber"],
        PersonRules.FactsAreSound(Sound with { Phone = phone }).Select(refusal => refusal.Code));

    [Theory]
    [InlineData("a@b.vn")]
    [InlineData(null)]
    public void Addresses_with_a_domain_are_taken(string? email) =>
        Assert.Empty(PersonRules.FactsAreSound(Sound with { Email = email }));

    [Theory]
    [InlineData("")]
    [InlineData("a.vn")]
    [InlineData("@b.vn")]
    [InlineData("a@b")]
    [InlineData("a@.vn")]
    [InlineData("a@b.vn.")]
    [InlineData("a@b@c.vn")]
    [InlineData("a b@c.vn")]
    [InlineData("mẫu@c.vn")]
    public void Other_text_is_no_address(string email) => Assert.Equal(["EmailIsAnAddress"],
        PersonRules.FactsAreSound(Sound with { Email = email }).Select(refusal => refusal.Code));

    [Theory]
    [InlineData(188, false)]
    [InlineData(195, true)]
    public void An_address_is_no_longer_than_200_letters(int length, bool isRefused) => Assert.Equal(isRefused,
        PersonRules.FactsAreSound(Sound with { Email = new string('a', length) + "@b.vn" + new string('n', 1) }).Any());

    [Fact]
    public void A_public_contact_has_a_telephone_and_a_person_a_name()
    {
        Assert.Equal(["PublicContactHasAPhone"],
            PersonRules.FactsAreSound(Sound with { Phone = null }).Select(refusal => refusal.Code));
        Assert.Equal(["name"], PersonRules.FactsAreSound(Sound with { Name = "" }).Select(refusal => refusal.Field));
    }

    [Fact]
    public void Each_refusal_says_what_is_wrong_with_which_entry()
    {
        Assert.Equal([
            "PhoneIsANumber phone: Số điện thoại chỉ gồm 3–15 chữ số, có thể có dấu + ở đầu.",
            "EmailIsAnAddress email: Địa chỉ thư điện tử không hợp lệ.",
        ], PersonRules.FactsAreSound(Sound with { Phone = "x", Email = "x" }).Told());
        Assert.Equal(["PublicContactHasAPhone phone: Công khai liên hệ thì cần số điện thoại."],
            PersonRules.FactsAreSound(Sound with { Phone = null }).Told());
    }

    [Theory]
    [InlineData(194, false)]
    [InlineData(195, true)]
    public void Two_hundred_letters_of_an_address_are_taken_and_one_more_is_not(int length, bool isRefused) =>
        Assert.Equal(isRefused,
            PersonRules.FactsAreSound(Sound with { Email = new string('~', length) + "@b.vnn" }).Any());
}
