using EGov.Portal.SignIn;

namespace EGov.Portal.Areas.Workspace.Pages.FindCases;

/// <summary>What a queue is narrowed to, as its address says it.</summary>
internal sealed record QueueFilter
{
    const int Longest = 200;

    static readonly string[] Parts = ["holder", "received", "competent"], Dues = ["near", "overdue"],
        Choices = ["filed", "received", "processing", "awaitingSupplement", "awaitingPayment", "finished", "returned"];

    /// <summary>Which part the unit takes: holder, received or competent.</summary>
    public string Part { get; init; } = "holder";

    /// <summary>near, overdue, or empty for all.</summary>
    public string Due { get; init; } = "";
    public string State { get; init; } = "";
    public string Words { get; init; } = "";
    public bool IsMine { get; init; }
    public string After { get; init; } = "";

    public static IReadOnlyList<string> States => Choices;

    /// <summary>Whether the list is all there is.</summary>
    public bool IsWhole => Due.Length + State.Length + Words.Length == 0 && !IsMine;

    public static QueueFilter Read(IQueryCollection query)
    {
        string Of(string name) => query[name].ToString().Trim();
        string One(string name, string[] known) => Of(name) is var asked && known.Contains(asked) ? asked : "";
        return new()
        {
            Part = One("phan", Parts) is { Length: > 0 } part ? part : "holder", Due = One("han", Dues),
            State = One("trangThai", Choices), Words = Of("q") is { Length: <= Longest } words ? words : "",
            IsMine = Of("cuaToi") == "true", After = Of("sau"),
        };
    }

    /// <summary>Address of the page.</summary>
    public string ToLink() => Paths.Queue + Write(
        ("phan", Part == "holder" ? "" : Part), ("han", Due), ("trangThai", State), ("q", Words),
        ("cuaToi", IsMine ? "true" : ""), ("sau", After));

    /// <summary>The question to the service.</summary>
    public string ToService(Guid unit) => Write(
        ("unit", unit.ToString()), ("as", Part), ("due", Due), ("state", State), ("q", Words),
        ("officer", IsMine ? "mine" : ""), ("sort", Part == "holder" ? "due" : "received"), ("after", After), ("size", "25"))
        .ToString();

    static QueryString Write(params (string Name, string Value)[] parts) => QueryString.Create(
        parts.Where(part => part.Value.Length > 0).Select(part => KeyValuePair.Create(part.Name, (string?)part.Value)));
}
