using EGov.ServiceDefaults.Audit;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EGov.Dossiers.Migrations
{
    /// <summary>The audit's tables and their guards; the model of the service's own tables is the same.</summary>
    [DbContext(typeof(DossiersDb))]
    [Migration("20261124162100_Audit")]
    public partial class Audit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateAudit();
    }
}
