using EGov.TestKit;

namespace EGov.Kubernetes.Tests.Cluster;

/// <summary>A fact against the one-node Kubernetes of the shared engines; skipped with a word elsewhere.</summary>
public sealed class NeedsClusterFactAttribute : FactAttribute
{
    static readonly string[] Tools =
        ["/usr/bin/containerd", "/usr/sbin/runc", "/usr/lib/cni/bridge", "/usr/sbin/iptables", "/usr/bin/openssl"];

    public NeedsClusterFactAttribute() => Skip = Reason;

    /// <summary>Why the cluster cannot run here, or null where it can.</summary>
    internal static string? Reason
    {
        get
        {
            if (Repository.Shared is not { } shared || !File.Exists(Path.Combine(shared, OneNode.Script)))
            {
                return $"EGOV_SHARED/{OneNode.Script} is not here.";
            }
            if (Environment.UserName is not "root")
            {
                return "The one-node cluster needs root.";
            }
            return Tools.FirstOrDefault(tool => !File.Exists(tool)) is { } missing
                ? $"{missing} is missing (Debian: containerd runc containernetworking-plugins iptables openssl)."
                : null;
        }
    }
}
