using System.Text;
using EGov.Procedures.SearchProcedures.Engines;

namespace EGov.Procedures.Tests.SearchProcedures.Engines;

public sealed class ElasticCodesTests
{
    [Theory]
    [InlineData("{}", "")]
    [InlineData("{\"hits\":{\"hits\":[]}}", "")]
    [InlineData("{\"hits\":{\"hits\":[{\"fields\":{\"code\":[\"1.000001\"]}},"
        + "{\"fields\":{\"code\":[\"G01.\\u0030\"]}}]}}", "1.000001 G01.0")]
    public void Codes_come_in_the_order_of_the_answer(string answer, string codes) =>
        Assert.Equal(codes, string.Join(' ', ElasticCodes.Read(Encoding.UTF8.GetBytes(answer))));
}
