using System.Globalization;
using EGov.ServiceDefaults.Http;
using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.Writing;

/// <summary>The tag a change of a person or of their posts names: the person as of their last write.</summary>
internal static class PersonTag
{
    public static Refusal Unknown { get; } = new("PersonIsKnown", "Không có người này trong danh bạ.", "id");

    public static Refusal UnknownPost { get; } = new("PostIsKnown", "Không có chức trách này.", "id");

    public static string Of(Person person) => ETags.Of(
        "person", person.Id.ToString("D"), person.Sequence.ToString(CultureInfo.InvariantCulture));
}
