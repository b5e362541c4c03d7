using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EGov.Procedures.Migrations
{
    /// <inheritdoc />
    public partial class Imports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "bytes_done",
                table: "import_jobs");

            migrationBuilder.DropColumn(
                name: "input_path",
                table: "import_jobs");

            migrationBuilder.DropColumn(
                name: "message",
                table: "import_findings");

            migrationBuilder.RenameColumn(
                name: "with_findings_count",
                table: "import_jobs",
                newName: "records_done");

            migrationBuilder.RenameColumn(
                name: "read_count",
                table: "import_jobs",
                newName: "held_count");

            migrationBuilder.RenameColumn(
                name: "lines_done",
                table: "import_jobs",
                newName: "finding_count");

            migrationBuilder.AddColumn<Guid>(
                name: "holder",
                table: "import_jobs",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "keep_existing",
                table: "import_jobs",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "total_records",
                table: "import_jobs",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "refuses",
                table: "import_findings",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "import_parts",
                columns: table => new
                {
                    job_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    body = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_parts", x => new { x.job_id, x.number });
                });

            migrationBuilder.CreateIndex(
                name: "IX_import_jobs_held_until",
                table: "import_jobs",
                column: "held_until",
                filter: "state in ('queued', 'running')");

            migrationBuilder.CreateIndex(
                name: "IX_import_parts_created_at",
                table: "import_parts",
                column: "created_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "import_parts");

            migrationBuilder.DropIndex(
                name: "IX_import_jobs_held_until",
                table: "import_jobs");

            migrationBuilder.DropColumn(
                name: "holder",
                table: "import_jobs");

            migrationBuilder.DropColumn(
                name: "keep_existing",
                table: "import_jobs");

            migrationBuilder.DropColumn(
                name: "total_records",
                table: "import_jobs");

            migrationBuilder.DropColumn(
                name: "refuses",
                table: "import_findings");

            migrationBuilder.RenameColumn(
                name: "records_done",
                table: "import_jobs",
                newName: "with_findings_count");

            migrationBuilder.RenameColumn(
                name: "held_count",
                table: "import_jobs",
                newName: "read_count");

            migrationBuilder.RenameColumn(
                name: "finding_count",
                table: "import_jobs",
                newName: "lines_done");

            migrationBuilder.AddColumn<long>(
                name: "bytes_done",
                table: "import_jobs",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "input_path",
                table: "import_jobs",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "message",
                table: "import_findings",
                type: "text",
                nullable: false,
                defaultValue: "");
        }
    }
}
