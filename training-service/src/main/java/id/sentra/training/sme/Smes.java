package id.sentra.training.sme;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.event.EventJson;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.sme.MergeableData;
import id.sentra.platform.sme.SmeCopies;
import io.r2dbc.spi.Readable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The SMEs we know. */
@Repository
public class Smes extends SmeCopies<Sme> {

	private static final String ERASE = """
			with told as (select id, name from sme where id = any(:ids)),
			enrolled as (update enrolment e set sme_name = told.name from told
				where e.sme_id = told.id and e.sme_name <> told.name),
			trained as (update trained_sme t set sme_name = told.name from told
				where t.sme_id = told.id and t.sme_name <> told.name),
			mentored as (update mentoring m set sme_name = told.name from told
				where m.sme_id = told.id and m.sme_name <> told.name)
			select training_erase_visits(:ids) as erased""";

	private final DatabaseClient database;

	Smes(DatabaseClient database, EventJson json, ObjectProvider<MergeableData> owned) {
		super(database, json, List.of(), Smes::sme, owned);
		this.database = database;
	}

	/**
	 * Puts the name they have now in place of every earlier one that enrolments, trained
	 * SMEs and mentorings keep, and of the words of their visits. Certificates stay.
	 */
	public Mono<Void> erase(Collection<UUID> ids) {
		return ids.isEmpty() ? Mono.empty() : this.database.sql(ERASE).bind("ids", ids.toArray(UUID[]::new)).then();
	}

	private static Sme sme(Readable row) {
		return new Sme(row.get("id", UUID.class), row.get("name", String.class),
				new RegionCode(row.get("region_code", String.class)), row.get("status", String.class));
	}

}
