using System.Diagnostics;
using EGov.TestKit;

namespace EGov.Benchmarks.Harness;

/// <summary>Debian's nginx as the plainest proxy: keep-alive to the service, no log, one worker per core, and
/// telling the service of the client as the gateway does.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    readonly Process process;

    Nginx(Process process, string address)
    {
        this.process = process;
        Address = address;
    }

    public string Address { get; }

    public double CpuSeconds => Proc.Children(process.Id).Append(process.Id).Sum(Proc.CpuSeconds);

    public static string? Program => new[] { "/usr/sbin/nginx", "/usr/bin/nginx" }.FirstOrDefault(File.Exists);

    public static async Task<Nginx> StartAsync(string program, string upstream)
    {
        var folder = Path.Combine(Repository.Artifacts, "bench", "nginx");
        Directory.CreateDirectory(folder);
        var port = FreePort.Next();
        var file = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(file, $$"""
            daemon off; pid {{folder}}/pid; error_log {{folder}}/error.log; worker_processes {{Environment.ProcessorCount}};
            events { worker_connections 1024; }
            http {
              access_log off; keepalive_requests 1000000;
              client_body_temp_path {{folder}}/body; proxy_temp_path {{folder}}/proxy;
              fastcgi_temp_path {{folder}}/f; uwsgi_temp_path {{folder}}/u; scgi_temp_path {{folder}}/s;
              upstream service { server {{new Uri(upstream).Authority}}; keepalive 128; keepalive_requests 1000000; }
              server { listen 127.0.0.1:{{port}}; location / {
                proxy_pass http://service; proxy_http_version 1.1; proxy_set_header Connection "";
                proxy_set_header Host $host; proxy_set_header X-Forwarded-For $remote_addr;
                proxy_set_header X-Forwarded-Host $http_host; proxy_set_header X-Forwarded-Proto $scheme; } }
            }
            """);
        var started = Process.Start(new ProcessStartInfo(program, ["-p", folder, "-c", file]))!;
        await Task.Delay(500);
        return new(started, $"http://127.0.0.1:{port}");
    }

    public async ValueTask DisposeAsync()
    {
        using (var quit = Process.Start("kill", ["-QUIT", process.Id.ToString()]))
        {
            await quit.WaitForExitAsync();
        }
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
