package id.sentra.registry.privacy.persistence;

import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.registry.privacy.application.Duties;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * What the registry itself knows: loans by what financing told for the timelines, of the
 * SME and of the doubles merged into it.
 */
@Repository
class R2dbcDuties implements Duties {

	private static final String LOANS = """
			select count(*) filter (where type = 'loan-disbursed') > count(*) filter (where type = 'loan-settled') as runs
			from timeline_entry where source = 'financing.loan'
				and sme_id in (select id from sme where id = :sme or merged_into = :sme)""";

	private static final String IMPORTS = """
			select exists (select from import_job where status in ('QUEUED', 'RUNNING')
				and (starts_with(:district, region_code) or starts_with(region_code, :district))) as runs""";

	private final DatabaseClient database;

	R2dbcDuties(DatabaseClient database) {
		this.database = database;
	}

	@Override
	public Mono<Boolean> loanRuns(UUID smeId) {
		return this.database.sql(LOANS).bind("sme", smeId).mapValue(Boolean.class).one();
	}

	@Override
	public Mono<Boolean> importRuns(RegionCode district) {
		return this.database.sql(IMPORTS).bind("district", district.value()).mapValue(Boolean.class).one();
	}

}
