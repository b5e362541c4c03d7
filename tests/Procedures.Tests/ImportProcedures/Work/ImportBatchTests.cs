using EGov.Procedures.ImportProcedures;
using EGov.Procedures.ImportProcedures.Work;

namespace EGov.Procedures.Tests.ImportProcedures.Work;

public sealed class ImportBatchTests
{
    /// <summary>The look ends after a second; as an error of the job it would be tried again for ever.</summary>
    [Fact]
    public void A_name_that_takes_too_long_to_look_through_is_refused_with_its_line()
    {
        var name = string.Concat(Enumerable.Repeat("(cấp ", 400_000));
        var content = new ProcedureContent { Code = "1.000001", Name = name };
        var judged = ImportBatch.Compare(new(7, "1.000001", new(content, [], Holds: false), null),
            new(StringComparer.Ordinal) { ["1.000001"] = "Cấp lại giấy phép hành nghề" });

        Assert.Null(judged.Cleaned);
        Assert.Equal((7, RemarkKinds.RecordIsReadable), (judged.Line, judged.Refusal?.Kind));
    }
}
