using EGov.Directory.Codes;
using EGov.Directory.Writing;
using EGov.ServiceDefaults.Problems;

namespace EGov.Directory.LoadUnits;

/// <summary>Enters agencies that are not known; what is known stays, and a difference is told.</summary>
internal sealed class AgencyLoad(Register register, Levels levels, LoadReport report)
{
    public void Apply(IEnumerable<(int Row, SourceAgency Agency)> agencies)
    {
        foreach (var (row, agency) in agencies)
        {
            Enter($"agencies:{row}", agency);
        }
    }

    void Enter(string where, SourceAgency agency)
    {
        var code = CodeText.Read(CodeKind.Internal, agency.Code, out var unread);
        var parent = CodeText.Recognise(agency.Parent) is { } above ? register.At(above, agency.From) : null;
        var facts = new UnitFacts(agency.Name, agency.Type, agency.Level, parent?.Id);
        if (code is { } held && register.At(held, agency.From) is { } known)
        {
            report.IsThere(where, known, agency.From, facts);
            return;
        }
        IReadOnlyList<Refusal> refusals =
        [
            .. UnitRules.DayIsPlausible(agency.From, "from"),
            .. UnitRules.DayIsPlausible(agency.To ?? agency.From, "to"),
            .. UnitRules.ActIsNamed(agency.Act),
            .. UnitRules.LastDayIsNotBeforeTheFirst(agency.From, agency.To),
            .. UnitRules.FactsAreSound(levels, UnitKind.Agency, facts, parent, agency.From),
            .. code is null ? [unread!] : UnitRules.CodesAreNeverReused(
                [code.Value], [.. register.Holders(code.Value)], []),
        ];
        if (parent is null || refusals.Count > 0)
        {
            report.Refused(where, agency.Code, refusals);
            return;
        }
        var unit = register.Open(UnitKind.Agency, facts, agency.From, agency.Act, code!.Value);
        if (agency.To is { } last)
        {
            unit.Close(last, agency.EndAct ?? agency.Act);
        }
        report.Created++;
    }
}
