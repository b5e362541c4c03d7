using System.Globalization;
using System.Text;
using EGov.ServiceDefaults;
using EGov.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Http.Features;

namespace EGov.Dossiers.ReportDossiers;

/// <summary>Lines as a file that spreadsheets open, written while they are read.</summary>
internal static class Sheet
{
    public static IResult Answer(
        HttpContext http, string format, string name, IAsyncEnumerable<object?[]> lines)
    {
        // The archive closes its parts without waiting.
        http.Features.Get<IHttpBodyControlFeature>()?.AllowSynchronousIO = true;
        return Answer(format, name, lines);
    }

    static IResult Answer(string format, string name, IAsyncEnumerable<object?[]> lines) => format switch
    {
        "xlsx" => Results.Stream(body => XlsxFile.WriteAsync(body, lines),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name + ".xlsx"),
        "csv" => Results.Stream(body => CsvAsync(body, lines), "text/csv; charset=utf-8", name + ".csv"),
        _ => Refuse.BadRequest(new Refusal("FormatIsKnown", "Định dạng là xlsx hoặc csv.", "format")),
    };

    /// <summary>With a mark by which Excel knows UTF-8.</summary>
    public static async Task CsvAsync(Stream body, IAsyncEnumerable<object?[]> lines)
    {
        await using var text = new StreamWriter(body, new UTF8Encoding(true), leaveOpen: true);
        await foreach (var line in lines)
        {
            await text.WriteAsync(string.Join(',', line.Select(Field)) + "\r\n");
        }
    }

    // What a citizen wrote must not begin a formula.
    static string Field(object? value) => value is long or int
        ? Convert.ToString(value, CultureInfo.InvariantCulture)!
        : "\"" + Quiet(Text(value)).Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    static string Quiet(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' ? "'" + text : text;

    public static string Text(object? value) => value switch
    {
        DateTimeOffset moment => LocalTime.Of(moment).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture),
        null => "",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
