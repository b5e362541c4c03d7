using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EGov.ServiceDefaults.Http;

/// <summary>
/// A good answer whose length is told, for reads that are asked often and answer little: it leaves in one packet, and
/// no proxy has to put chunks together.
/// </summary>
public static class JsonAnswer
{
    /// <summary>200 with the value in the one JSON dialect.</summary>
    public static IResult Ok<T>(T value) => new Whole<T>(value);

    sealed class Whole<T>(T value) : IResult
    {
        public Task ExecuteAsync(HttpContext http)
        {
            var json = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
            var body = JsonSerializer.SerializeToUtf8Bytes(value, json);
            http.Response.ContentType = "application/json; charset=utf-8";
            http.Response.ContentLength = body.Length;
            return http.Response.BodyWriter.WriteAsync(body, http.RequestAborted).AsTask();
        }
    }
}
