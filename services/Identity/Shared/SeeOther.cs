using Microsoft.AspNetCore.Mvc;

namespace EGov.Identity.Shared;

/// <summary>303: what was posted is done; the browser asks for the next page by itself.</summary>
internal sealed class SeeOther(string address) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        context.HttpContext.Response.Headers.Location = address;
        context.HttpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        return Task.CompletedTask;
    }
}
