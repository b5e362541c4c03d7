using System.Buffers;
using Yarp.ReverseProxy.Transforms;
using Yarp.ReverseProxy.Transforms.Builder;

namespace EGov.Gateway.Answers;

/// <summary>
/// Passes an answer of known, small length on in one piece. The forwarder writes what has arrived so far, and what
/// has arrived first is never more than 4 KiB: a page of search results would cost each side a second packet. An
/// answer that breaks off is not begun, so <see cref="ForwardProblems"/> can tell of it.
/// </summary>
internal static class WholeAnswers
{
    /// <summary>Longest answer held back until it is complete, in bytes.</summary>
    public const int Largest = 32 * 1024;

    public static void Apply(TransformBuilderContext context) => context.AddResponseTransform(PassAsync);

    static async ValueTask PassAsync(ResponseTransformContext answer)
    {
        if (answer.ProxyResponse is not { Content.Headers.ContentLength: > 0 and <= Largest and var length } inner
            || HttpMethods.IsHead(answer.HttpContext.Request.Method))
        {
            return;
        }
        answer.SuppressResponseBody = true;
        var buffer = ArrayPool<byte>.Shared.Rent((int)length);
        try
        {
            var whole = buffer.AsMemory(0, (int)length);
            await using var body = await inner.Content.ReadAsStreamAsync(answer.CancellationToken);
            await body.ReadExactlyAsync(whole, answer.CancellationToken);
            // Only written, not yet sent: the server sends it with the head at the end of the request.
            answer.HttpContext.Response.BodyWriter.Write(whole.Span);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
