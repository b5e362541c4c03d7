using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EGov.Dossiers.Migrations
{
    /// <inheritdoc />
    public partial class NationalPushes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "national_pushes",
                columns: table => new
                {
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    refusals = table.Column<int>(type: "integer", nullable: false),
                    next_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cause = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_national_pushes", x => new { x.dossier_id, x.step });
                });

            migrationBuilder.CreateTable(
                name: "national_reconciliations",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ours = table.Column<int>(type: "integer", nullable: false),
                    theirs = table.Column<int>(type: "integer", nullable: false),
                    on_both = table.Column<int>(type: "integer", nullable: false),
                    same = table.Column<int>(type: "integer", nullable: false),
                    differences = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_national_reconciliations", x => x.day);
                });

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_submitted_at",
                table: "dossiers",
                column: "submitted_at")
                .Annotation("Npgsql:IndexMethod", "brin");

            migrationBuilder.CreateIndex(
                name: "national_pushes_open",
                table: "national_pushes",
                columns: new[] { "state", "next_at", "dossier_id" },
                filter: "state <> 'sent'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "national_pushes");

            migrationBuilder.DropTable(
                name: "national_reconciliations");

            migrationBuilder.DropIndex(
                name: "IX_dossiers_submitted_at",
                table: "dossiers");
        }
    }
}
