using EGov.ServiceDefaults.Access;
using Microsoft.OpenApi;

namespace EGov.ServiceDefaults.OpenApi;

/// <summary>The header that says why data about people are seen, where a permission asks for it.</summary>
internal static class PurposeParameter
{
    public static void Add(OpenApiOperation operation, Permission permission)
    {
        if (permission.Purposes is { Count: > 0 } purposes)
        {
            (operation.Parameters ??= []).Add(new OpenApiParameter
            {
                Name = HttpAccess.PurposeHeader,
                In = ParameterLocation.Header,
                Required = permission.AsksPurpose,
                Description = "Mục đích xem dữ liệu, ghi vào nhật ký kiểm toán: "
                    + string.Join(", ", purposes.Select(one => $"{one} ({Roles.Purposes[one]})")) + ".",
                Schema = OpenApiParts.OneOf([.. purposes])(),
            });
        }
    }
}
