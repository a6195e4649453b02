package id.sentra.bazaar.bazaar;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import id.sentra.bazaar.bazaar.domain.Bazaar;
import id.sentra.bazaar.bazaar.domain.Criterion;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.projection.Rebuilds;
import id.sentra.platform.sql.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What we know of the applicants of a bazaar that counts for points and reserves. */
@Repository
class ApplicantCriteria {

	private static final String MET = """
			select a.id, array_remove(array[
				case when exists (select from certificate c where c.sme_id = a.sme_id and c.valid)
					then 'TRAINING_CERTIFICATE' end,
				case when not exists (select from application p where p.sme_id = a.sme_id and p.bazaar_id <> a.bazaar_id
					and p.status = 'ACCEPTED') then 'FIRST_TIMER' end,
				case when s.region_code = :region then 'LOCAL' end,
				case when s.cluster_id is not null then 'CLUSTER_MEMBER' end,
				case when s.scale = 'MICRO' then 'MICRO' end,
				case when s.low_income_household then 'LOW_INCOME_HOUSEHOLD' end,
				case when s.owner_gender = 'FEMALE' then 'WOMAN_OWNED' end], null) as met
			from application a join sme s on s.id = a.sme_id
			where a.bazaar_id = :bazaar and a.status = 'SUBMITTED'""";

	private final DatabaseClient database;

	private final Rebuilds rebuilds;

	ApplicantCriteria(DatabaseClient database, Rebuilds rebuilds) {
		this.database = database;
		this.rebuilds = rebuilds;
	}

	/**
	 * The criteria each submitted application meets, by application.
	 * @throws id.sentra.platform.error.Conflict while what we know is being made anew
	 */
	Mono<Map<UUID, Set<Criterion>>> of(Bazaar bazaar) {
		return Flux.just("registry.sme", "training.enrolment")
			.concatMap(this.rebuilds::progress)
			.filter((progress) -> progress.status().equals("RUNNING"))
			.collectList()
			.flatMap((running) -> running.isEmpty() ? met(bazaar) : Mono.error(new Conflict("rebuild-under-way")));
	}

	private Mono<Map<UUID, Set<Criterion>>> met(Bazaar bazaar) {
		return this.database.sql(MET)
			.bind("bazaar", bazaar.id())
			.bind("region", bazaar.particulars().region().value())
			.map((row) -> Map.entry(Columns.id(row, "id"),
					Columns.texts(row, "met").stream().map(Criterion::valueOf).collect(Collectors.toSet())))
			.all()
			.collectMap(Map.Entry::getKey, Map.Entry::getValue);
	}

}
