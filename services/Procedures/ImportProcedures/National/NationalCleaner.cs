using System.Globalization;
using EGov.Procedures.ImportProcedures.Portal;

namespace EGov.Procedures.ImportProcedures.National;

/// <summary>Makes a <see cref="ProcedureContent"/> of a national record.</summary>
internal static class NationalCleaner
{
    public static CleanedRecord Clean(NationalRecord record)
    {
        var remarks = new Remarks();
        KeepOthers(record, remarks);
        foreach (var further in record.Fields?.Skip(1) ?? [])
        {
            remarks.Keep(RemarkKinds.TableIsUnderstood, "LINHVUCTHUCHIEN",
                $"{Line(further.Code)} {Line(further.Name)}".Trim());
        }
        var field = record.Fields?.FirstOrDefault();
        var content = new ProcedureContent
        {
            Code = Line(record.Code).ToUpperInvariant(),
            Name = Line(record.Name),
            Field = Line(field?.Name),
            FieldCode = Line(field?.Code),
            PublishedBy = Line(record.PublisherName) is { Length: > 0 } name ? name : Line(record.Publisher),
            Agencies = Distinct(record.Agencies?.Select(agency => Line(agency.Name))),
            Levels = NameList.Levels(string.Join(',', record.Levels?.Select(Line) ?? []), remarks),
            OnlineLevel = Online(Line(record.OnlineLevel), remarks),
            Applicants = Distinct(record.Applicants?.Select(who => Line(who.Name)).Append(Line(record.ApplicantNote))
                ?? [Line(record.ApplicantNote)]),
            Channels = NationalChannels.Read(record.Channels, remarks),
            Steps = [.. (record.Steps ?? []).Select(part =>
                new StepCase(Line(part.Case), Texts(part.Steps?.Select(step => step.Name))))],
            Papers = [.. (record.Papers ?? []).Select(part =>
                new PaperCase(Line(part.Case), [.. (part.Papers ?? []).Select(paper => PaperOf(paper, remarks))]))],
            Results = [.. (record.Results ?? []).Select(result =>
                new ResultPaper(Line(result.Code), Line(result.Name)))],
            LegalBases = [.. (record.LegalBases ?? [])
                .Select(basis => new LegalBasis(Line(basis.Number), Line(basis.Title)))],
            Requirements = SourceText.Clean(record.Requirements?.Text),
            DecisionNumber = Line(record.Decision),
            Source = Line(record.Source) is { Length: > 0 } source ? source : Line(record.NationalId),
        };
        content = content with { Raw = remarks.Raw };
        if (Line(record.State) is { Length: > 0 } and not "1")
        {
            remarks.Add(RemarkKinds.RecordIsPublic, "TRANGTHAI", Line(record.State));
            return new CleanedRecord(content, remarks.List, Holds: true);
        }
        if (ForeignText.Find(content, "") is not { } evidence)
        {
            return new CleanedRecord(content, remarks.List, Holds: false);
        }
        remarks.Add(RemarkKinds.NameAndTextAgree, "TENTTHC", evidence);
        return new CleanedRecord(HeldText.SetAside(content), remarks.List, Holds: true);
    }

    static Paper PaperOf(NationalPaper paper, Remarks remarks) => new(
        Line(paper.Code), Line(paper.Name), Line(paper.FormName), Line(paper.FormUrl),
        Count(paper.Name, paper.Originals, remarks), Count(paper.Name, paper.Copies, remarks));

    static void KeepOthers(NationalRecord record, Remarks remarks)
    {
        foreach (var (name, value) in record.Others ?? [])
        {
            remarks.Keep(RemarkKinds.FieldIsKnown, SourceText.Beginning(SourceText.OneLine(name), 60),
                SourceText.Readable(value.ToString()));
        }
    }

    internal static string Line(Loose? value) => SourceText.OneLine(value?.Text);

    static IReadOnlyList<string> Texts(IEnumerable<Loose?>? values) =>
        [.. (values ?? []).Select(value => SourceText.Clean(value?.Text)).Where(text => text.Length > 0)];

    static IReadOnlyList<string> Distinct(IEnumerable<string>? names) =>
        [.. (names ?? []).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];

    static int Count(Loose? name, Loose? value, Remarks remarks)
    {
        var text = Line(value);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count < 10_000)
        {
            return count;
        }
        remarks.Keep(RemarkKinds.PaperCountIsNumber, "THANHPHANHOSO", text.Length == 0 ? "" : $"{Line(name)}: {text}");
        return 0;
    }

    /// <summary>The levels of 2011 (mức 3, 4) by the default migration of standards §1.3.</summary>
    static OnlineLevel Online(string text, Remarks remarks)
    {
        OnlineLevel? level = text switch
        {
            "" => OnlineLevel.Unstated,
            "1" or "2" => OnlineLevel.Information,
            "3" => OnlineLevel.Partial,
            "4" => OnlineLevel.Full,
            _ => null,
        };
        remarks.Keep(RemarkKinds.OnlineLevelIsKnown, "MUCDO", level is null ? text : "");
        return level ?? OnlineLevel.Unstated;
    }
}
