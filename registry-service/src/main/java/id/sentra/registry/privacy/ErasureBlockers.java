package id.sentra.registry.privacy;

import java.util.List;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.registry.timeline.TimelineGaps;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * What stands against forgetting an SME, as far as the registry knows: loans and signed
 * agreements by what was told for the timelines, of the SME and of the duplicates merged
 * into it. What is merely asked for stands against nothing: the services end it. Every
 * method works within the transaction of its caller.
 */
@Repository
class ErasureBlockers {

	/**
	 * An approval that was given up afterwards is told by the same figures once more, as
	 * withdrawn; after a merger under the survivor's id.
	 */
	private static final String LOANS = """
			with told as materialized (select * from timeline_entry
				where source in ('financing.loan', 'financing.application')
					and sme_id in (select id from sme where id = :sme or merged_into = :sme)),
			due as (select count(*) as n from told a where type = 'application-approved' and not exists (
				select from told w where w.type = 'application-withdrawn'
					and w.occurred_at >= a.occurred_at and w.facts - 'reasons' = a.facts - 'reasons'))
			select count(*) filter (where type in ('loan-disbursed', 'loan-reopened')) > count(*) filter (where type = 'loan-settled')
				or (select n from due) > count(*) filter (where type = 'loan-disbursed') as runs
			from told""";

	/** Agreements told before their id was kept are known by their partner. */
	private static final String AGREEMENTS = """
			with told as materialized (select type, occurred_at, coalesce(facts ->> 'agreementId', facts ->> 'partnerName') as name
				from timeline_entry where source = 'bazaar.agreement'
					and sme_id in (select id from sme where id = :sme or merged_into = :sme))
			select exists (select from told s where type = 'agreement-signed' and not exists (
				select from told e where e.type = 'agreement-ended' and e.name is not distinct from s.name
					and e.occurred_at >= s.occurred_at)) as runs""";

	private static final String IMPORTS = """
			select exists (select from import_job where status in ('QUEUED', 'RUNNING')
				and (starts_with(:district, region_code) or starts_with(region_code, :district))) as runs""";

	private static final List<String> TOLD_BY = List.of("financing.loan", "financing.application", "bazaar.agreement");

	private final DatabaseClient database;

	private final TimelineGaps gaps;

	ErasureBlockers(DatabaseClient database, TimelineGaps gaps) {
		this.database = database;
		this.gaps = gaps;
	}

	/**
	 * Whether a loan runs or was approved and is yet to be paid out, by what financing
	 * has told so far.
	 */
	Mono<Boolean> loanRuns(UUID smeId) {
		return this.database.sql(LOANS).bind("sme", smeId).mapValue(Boolean.class).one();
	}

	/** Whether an agreement that both sides signed has not ended. */
	Mono<Boolean> agreementRuns(UUID smeId) {
		return this.database.sql(AGREEMENTS).bind("sme", smeId).mapValue(Boolean.class).one();
	}

	/** Whether what financing and bazaar told may be missing. */
	Mono<Boolean> loansUnknown() {
		return this.gaps.mayMissSome(TOLD_BY);
	}

	/** Whether a file that may hold the same data is being worked off there. */
	Mono<Boolean> importRuns(RegionCode district) {
		return this.database.sql(IMPORTS).bind("district", district.value()).mapValue(Boolean.class).one();
	}

}
