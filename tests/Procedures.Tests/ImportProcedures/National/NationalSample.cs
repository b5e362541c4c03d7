using System.Text;
using EGov.Procedures.ImportProcedures;
using EGov.Procedures.ImportProcedures.Records;

namespace EGov.Procedures.Tests.ImportProcedures.National;

/// <summary>National records of one procedure, "1.000001 Cấp", with the members a test is about.</summary>
static class NationalSample
{
    public static CleanedRecord Read(string members) => RecordReader.Read(ImportFormat.National, new SourceRecord(1,
        Encoding.UTF8.GetBytes($$"""{"MATTHC":"1.000001","TENTTHC":"Cấp",{{members}}}"""))).Cleaned!;

    public static CleanedRecord ReadTime(string time) =>
        Read($$"""
            "CACHTHUCTHUCHIEN":{"KENH":"1","THOIGIAN":{{time}}}
            """);
}
