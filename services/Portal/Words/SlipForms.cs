using System.Text.Json;
using EGov.ServiceDefaults;

namespace EGov.Portal.Words;

/// <summary>A form as the circular in force has it.</summary>
internal sealed record SlipForm(string Number, string Title);

/// <summary>The forms of a circular and the first day they are used.</summary>
internal sealed record SlipFormSet(DateOnly From, string Source, IReadOnlyDictionary<string, SlipForm> Forms);

/// <summary>Which form, by which number, on which day (TT 01/2018/TT-VPCP, TT 03/2025/TT-VPCP).</summary>
internal static class SlipForms
{
    static readonly IReadOnlyList<SlipFormSet> Sets = Read();

    /// <summary>The set of a day; before the first circular, the first.</summary>
    public static SlipFormSet On(DateOnly day) => Sets.LastOrDefault(set => set.From <= day) ?? Sets[0];

    /// <summary>The form of a kind on a day; what a circular does not know yet is taken from the newest.</summary>
    public static SlipForm Of(string kind, DateOnly day) => On(day).Forms.GetValueOrDefault(kind) ?? Sets[^1].Forms[kind];

    static List<SlipFormSet> Read()
    {
        using var json = typeof(SlipForms).Assembly.GetManifestResourceStream("slip-forms.json")!;
        return JsonSerializer.Deserialize<List<SlipFormSet>>(json, ServiceSetup.OurJson)!;
    }
}
