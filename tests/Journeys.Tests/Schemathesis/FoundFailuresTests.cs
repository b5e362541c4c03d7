namespace EGov.Journeys.Tests.Schemathesis;

public sealed class FoundFailuresTests
{
    [Fact]
    public void A_failure_is_told_by_operation_check_answer_and_request() => Assert.Equal(
        """
        GET /things: - ST201 Schema-violating request accepted; Expected: 400
          [200] OK:; `{"total":0}`
          curl -X GET 'http://localhost/things?size='
        (1 in all)
        """, FoundFailures.Read(Report(("GET /things", [Failure("{\"total\":0}")]))));

    [Fact]
    public void Long_lines_are_cut_and_the_request_stays()
    {
        var told = FoundFailures.Read(Report(("GET /things", [Failure(new string('x', 5_000))])));
        Assert.InRange(told.Length, 400, 800);
        Assert.Contains("curl -X GET", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Three_are_shown_and_all_counted()
    {
        var told = FoundFailures.Read(Report(("GET /a", [Failure("1"), Failure("2")]), ("GET /b", []),
            ("POST /c", [Failure("3"), Failure("4")])));
        Assert.Equal(["GET /a", "GET /a", "POST /c", "(4 in all)"],
            told.Split('\n').Where(line => !line.StartsWith(' ')).Select(line => line.Split(':')[0]));
    }

    [Fact]
    public void What_broke_the_run_itself_is_told_too()
    {
        var report = "<testsuites><testsuite><testcase name=\"PUT /d\"><error>Runtime Error\n\nKeyError: 7</error>"
            + "</testcase></testsuite></testsuites>";
        Assert.Equal("PUT /d: Runtime Error; KeyError: 7\n(1 in all)", FoundFailures.Read(report));
    }

    static string Failure(string body) => $"""

        - ST201 Schema-violating request accepted

            Expected: 400

        [200] OK:

            `{body}`

        Reproduce with:

            curl -X GET 'http://localhost/things?size='
        """;

    static string Report(params (string Operation, string[] Failures)[] operations) =>
        new System.Xml.Linq.XElement("testsuites", operations.Select(one => new System.Xml.Linq.XElement("testcase",
            new System.Xml.Linq.XAttribute("name", one.Operation), one.Failures.Length == 0 ? null
                : new System.Xml.Linq.XElement("failure", string.Join("\n\n", one.Failures.Select((text, at) =>
                    $"{at + 1}. Test Case ID: x{at}\n{text}")))))).ToString();
}
