using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EGov.Procedures.Migrations
{
    /// <summary>
    /// How large values are stored; the model is the same. Uploads are read once and deleted, so compressing them
    /// costs more than it saves; contents take lz4, which is several times faster than the default.
    /// </summary>
    [DbContext(typeof(ProceduresDb))]
    [Migration("20261124061500_ContentStorage")]
    public partial class ContentStorage : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("alter table import_parts alter body set storage external");
            // A server built without lz4 keeps its default.
            migrationBuilder.Sql("""
                do $$ begin
                  alter table procedure_versions alter content set compression lz4;
                  alter table procedure_drafts alter content set compression lz4;
                exception when feature_not_supported then null;
                end $$
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("alter table import_parts alter body set storage extended");
            migrationBuilder.Sql("alter table procedure_versions alter content set compression default");
            migrationBuilder.Sql("alter table procedure_drafts alter content set compression default");
        }
    }
}
