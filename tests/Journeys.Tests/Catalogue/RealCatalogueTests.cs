using EGov.Journeys.Tests.Support;
using EGov.TestKit;

namespace EGov.Journeys.Tests.Catalogue;

[Collection(RealStand.Name)]
public sealed class RealCatalogueTests(RealStand stand) : CatalogueJourney(stand)
{
    [NeedsSharedFact("engines/kafka")]
    public Task Procedure_is_searchable_and_changes() => Imported_record_is_found_and_its_amendment_too();

    [NeedsSharedFact("engines/kafka")]
    public Task Abolished_procedure_goes() => Abolished_procedure_is_found_no_more();

    [NeedsSharedFact("engines/kafka")]
    public Task Whole_catalogue_survives_a_kill_in_the_middle() => Import_goes_on_where_the_killed_service_left_it();
}
