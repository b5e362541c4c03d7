using EGov.ServiceDefaults.Access;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace EGov.ServiceDefaults.OpenApi;

/// <summary>What a locked operation asks for: a token, and a purpose where the permission's lines ask for one.</summary>
internal static class LockedOperations
{
    public const string TokenScheme = "AccessToken";

    public static Task DescribeAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var said = context.Description.ActionDescriptor.EndpointMetadata.OfType<RouteLock>().LastOrDefault();
        if (said?.Permission is { } name)
        {
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(TokenScheme, context.Document)] = [] }];
            operation.Extensions = new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal)
            {
                ["x-permission"] = new JsonNodeExtension(name),
            };
            foreach (var refused in new[] { "401", "403", "503" })
            {
                (operation.Responses ??= []).TryAdd(refused, new OpenApiResponse());
            }
            PurposeParameter.Add(operation, context.ApplicationServices.GetRequiredService<Permissions>().All[name]);
        }
        return Task.CompletedTask;
    }

    public static OpenApiSecurityScheme Token() => new()
    {
        Type = SecuritySchemeType.Http,
        Scheme = "bearer",
        BearerFormat = "JWT",
        Description = $"Người giữ nhiều vai trò có thể thêm tiêu đề {ActingFor.Header}: vai-trò@mã-đơn-vị để chỉ làm "
            + "việc trong vai trò và đơn vị đó; vai trò không giữ trong ngày thì bị từ chối.",
    };
}
