namespace EGov.Gateway.Limits;

/// <summary>
/// Each request runs on the thread that hears of its bytes, from the socket to the answer: a proxy only waits, so
/// handing every step to another thread cost it more than the step. Nothing here may block that thread.
/// </summary>
internal static class SocketThreads
{
    /// <summary>Before the first socket of the process: the runtime reads it once.</summary>
    public static void AddSocketThreads(this WebApplicationBuilder builder)
    {
        Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");
        builder.WebHost.UseSockets(sockets =>
        {
            sockets.UnsafePreferInlineScheduling = true;
            // Costs an idle connection 4 KiB and saves every request a call into the kernel.
            sockets.WaitForDataBeforeAllocatingBuffer = false;
        });
    }
}
