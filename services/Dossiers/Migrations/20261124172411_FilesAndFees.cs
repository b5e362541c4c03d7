using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EGov.Dossiers.Migrations
{
    /// <inheritdoc />
    public partial class FilesAndFees : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "applicant_hash",
                table: "dossiers",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "archive_on",
                table: "dossiers",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "handing",
                table: "dossiers",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "land_parcel",
                table: "dossiers",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "duplicate_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    procedure = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false),
                    is_on = table.Column<bool>(type: "boolean", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duplicate_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fees",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    when = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    paid_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    paid_with = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fees", x => x.id);
                    table.ForeignKey(
                        name: "FK_fees_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    declared_type = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    received = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    is_signed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_files", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "payments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fees = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    open_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    pay_url = table.Column<string>(type: "text", nullable: true),
                    bill_url = table.Column<string>(type: "text", nullable: true),
                    transaction = table.Column<string>(type: "text", nullable: true),
                    paid_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    next_ask_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    trouble = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payments", x => x.id);
                    table.ForeignKey(
                        name: "FK_payments_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "receipt_series",
                columns: table => new
                {
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_receipt_series", x => new { x.unit_id, x.year });
                });

            migrationBuilder.CreateTable(
                name: "receipts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_receipts", x => x.id);
                    table.ForeignKey(
                        name: "FK_receipts_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "file_pieces",
                columns: table => new
                {
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    start = table.Column<long>(type: "bigint", nullable: false),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_file_pieces", x => new { x.file_id, x.start });
                    table.ForeignKey(
                        name: "FK_file_pieces_files_file_id",
                        column: x => x.file_id,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "file_uses",
                columns: table => new
                {
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_file_uses", x => new { x.file_id, x.dossier_id });
                    table.ForeignKey(
                        name: "FK_file_uses_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_file_uses_files_file_id",
                        column: x => x.file_id,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dossier_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    signer = table.Column<string>(type: "text", nullable: true),
                    signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    serial = table.Column<string>(type: "text", nullable: true),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_results", x => x.id);
                    table.ForeignKey(
                        name: "FK_results_dossiers_dossier_id",
                        column: x => x.dossier_id,
                        principalTable: "dossiers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_results_files_file_id",
                        column: x => x.file_id,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_applicant_hash_procedure_code_submitted_at",
                table: "dossiers",
                columns: new[] { "applicant_hash", "procedure_code", "submitted_at" });

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_land_parcel_procedure_code_submitted_at",
                table: "dossiers",
                columns: new[] { "land_parcel", "procedure_code", "submitted_at" },
                filter: "land_parcel <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_fees_dossier_id",
                table: "fees",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "IX_file_uses_dossier_id",
                table: "file_uses",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "IX_files_owner",
                table: "files",
                column: "owner",
                filter: "state = 'receiving'");

            migrationBuilder.CreateIndex(
                name: "IX_files_sha256",
                table: "files",
                column: "sha256",
                filter: "sha256 <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_files_started_at",
                table: "files",
                column: "started_at");

            migrationBuilder.CreateIndex(
                name: "IX_payments_dossier_id",
                table: "payments",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "IX_payments_next_ask_at",
                table: "payments",
                column: "next_ask_at",
                filter: "next_ask_at is not null");

            migrationBuilder.CreateIndex(
                name: "IX_payments_reference",
                table: "payments",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_payments_started_at",
                table: "payments",
                column: "started_at");

            migrationBuilder.CreateIndex(
                name: "IX_receipts_dossier_id",
                table: "receipts",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "IX_receipts_unit_id_year_number",
                table: "receipts",
                columns: new[] { "unit_id", "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_results_dossier_id",
                table: "results",
                column: "dossier_id");

            migrationBuilder.CreateIndex(
                name: "IX_results_file_id",
                table: "results",
                column: "file_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "duplicate_rules");

            migrationBuilder.DropTable(
                name: "fees");

            migrationBuilder.DropTable(
                name: "file_pieces");

            migrationBuilder.DropTable(
                name: "file_uses");

            migrationBuilder.DropTable(
                name: "payments");

            migrationBuilder.DropTable(
                name: "receipt_series");

            migrationBuilder.DropTable(
                name: "receipts");

            migrationBuilder.DropTable(
                name: "results");

            migrationBuilder.DropTable(
                name: "files");

            migrationBuilder.DropIndex(
                name: "IX_dossiers_applicant_hash_procedure_code_submitted_at",
                table: "dossiers");

            migrationBuilder.DropIndex(
                name: "IX_dossiers_land_parcel_procedure_code_submitted_at",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "applicant_hash",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "archive_on",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "handing",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "land_parcel",
                table: "dossiers");
        }
    }
}
