using EGov.ServiceDefaults.Audit;
using EGov.ServiceDefaults.Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.ServiceDefaults;

/// <summary>Puts a service under audit.</summary>
public static class AuditSetup
{
    /// <summary>
    /// Adds the chain over the service's entries, the heads it keeps for others, <see cref="AuditReads"/> and
    /// <see cref="AuditRefusals"/>. Call after <c>AddMessaging</c>; the tables come with
    /// <see cref="AuditTables.AddAudit"/> and <see cref="AuditTables.CreateAudit"/>.
    /// </summary>
    public static WebApplicationBuilder AddAudit<TDb>(this WebApplicationBuilder builder) where TDb : DbContext
    {
        var name = MessagingSetup.Name(builder.Environment);
        builder.Services.AddSingleton<HeadKey>();
        builder.Services.AddSingleton<AuditReads>();
        builder.Services.AddSingleton<AuditRefusals>();
        builder.Services.AddSingleton<AuditChain>();
        builder.Services.AddHostedService<AuditChainWorker>();
        builder.Services.AddHostedService(services => services.GetRequiredService<AuditRefusals>());
        return builder.AddConsumer<TDb, KeepHeads>(name + "-heads", Contracts.Audit.AuditHeadSealed.Topic);
    }
}
