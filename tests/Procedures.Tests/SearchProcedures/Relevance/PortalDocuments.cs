using System.IO.Compression;
using System.Text.Json;
using EGov.Procedures.SearchProcedures;

namespace EGov.Procedures.Tests.SearchProcedures.Relevance;

/// <summary>
/// The real catalogue as search documents, read straight from the portal's lines: whole, or only the facts that the
/// seeds carry too.
/// </summary>
internal static class PortalDocuments
{
    const string Empty = "Không có thông tin";

    public static string? File => TestKit.Repository.Shared is { } shared
        ? Path.Combine(shared, "data", "procedures", "portal-2026-06.jsonl.gz")
        : null;

    public static List<SearchDocument> Load(bool factsOnly = false)
    {
        using var lines = new StreamReader(new GZipStream(System.IO.File.OpenRead(File!), CompressionMode.Decompress));
        var documents = new List<SearchDocument>();
        while (lines.ReadLine() is { } line)
        {
            using var record = JsonDocument.Parse(line);
            documents.Add(SearchDocument.From(Read(record.RootElement, factsOnly), documents.Count + 1));
        }
        return documents;
    }

    static ProcedureContent Read(JsonElement record, bool factsOnly)
    {
        string Text(string name) => (record.GetProperty(name).GetString() ?? "")
            .Replace(Empty, "", StringComparison.Ordinal).Normalize();
        return new ProcedureContent
        {
            Code = Text("ma_thu_tuc"),
            Name = Text("ten_thu_tuc"),
            Field = Text("linh_vuc"),
            Agencies = [Text("co_quan_thuc_hien")],
            Levels = [.. Text("cap_thuc_hien").Split(", ").Select(LevelOf)],
            Applicants = [.. Text("doi_tuong_thuc_hien").Split(", ")],
            Papers = [new PaperCase("", [new Paper("", Text("thanh_phan_ho_so"), "", "", 1, 0)])],
            Results = factsOnly ? [] : [new ResultPaper("", Text("ket_qua_xu_ly").Split("Mã: KQ")[0])],
            Steps = factsOnly ? [] : [new StepCase("", [Text("trinh_tu_thuc_hien")])],
            Requirements = factsOnly ? "" : Text("yeu_cau_dieu_kien"),
        };
    }

    static Level LevelOf(string text) => text switch
    {
        "Cấp bộ" => Level.Ministry,
        "Cấp tỉnh" => Level.Province,
        "Cấp xã" => Level.Commune,
        _ => Level.Other,
    };
}
