package id.sentra.registry.duplicates;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.paging.SortColumn;
import id.sentra.registry.duplicates.DuplicateCandidate.Side;
import id.sentra.registry.duplicates.DuplicateCandidate.Source;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;

/**
 * Statements about duplicate candidates, and a pair from a row.
 */
final class DuplicateSql {

	private static final String SOURCE = """
			case when exists (select from sme_history h where h.sme_id = %1$s.id and h.version = 1
				and h.import_id is not null) then 'IMPORT'
			when exists (select from own_registration o where o.sme_id = %1$s.id) then 'OWNER'
			else 'OFFICE' end as %1$s_source""";

	private static final String SIDES = """
			a.id as a_id, a.version as a_version, a.business_name as a_business_name, a.product as a_product,
			a.owner_name as a_owner_name, a.status as a_status, a.region_code as a_region_code,
			a.village_code as a_village_code, a.registered_at as a_registered_at,
			b.id as b_id, b.version as b_version, b.business_name as b_business_name, b.product as b_product,
			b.owner_name as b_owner_name, b.status as b_status, b.region_code as b_region_code,
			b.village_code as b_village_code, b.registered_at as b_registered_at,
			""" + SOURCE.formatted("a") + ", " + SOURCE.formatted("b") + "\n";

	static final String OF = "select d.score, d.reasons, " + SIDES + """
			from registry_likely_doubles(:smes, :rules) as d
			join sme a on a.id = d.sme_id join sme b on b.id = d.other_id
			where not exists (select from likely_double l where l.status = 'DISMISSED'
				and l.sme_a = least(d.sme_id, d.other_id) and l.sme_b = greatest(d.sme_id, d.other_id))
			order by d.score desc, b.id""";

	/** The work list, the likeliest first. */
	static final KeysetQuery OPEN = KeysetQuery.of("l.score, l.reasons, l.found_at, " + SIDES,
			"likely_double l join sme a on a.id = l.sme_a join sme b on b.id = l.sme_b", "-score",
			SortColumn.key("pair", "l.pair"), SortColumn.integer("score", "l.score"),
			SortColumn.time("found", "l.found_at"));

	static final String TAKE = """
			update sme set doubles_due = false where id in (
				select id from sme where doubles_due and merged_into is null and region_code >= :from
					and region_code < :to
				order by region_code, id limit :limit for update skip locked)
			returning id""";

	static final String LEFT = """
			select count(*) from sme where doubles_due and merged_into is null and region_code >= :from
				and region_code < :to""";

	static final String FORGET = """
			delete from likely_double where status = 'OPEN' and (sme_a = any(:smes) or sme_b = any(:smes))""";

	static final String LIST = """
			insert into likely_double (sme_a, sme_b, region_code, score, reasons, rules_version,
				found_at, status)
			select distinct on (a.id, b.id) a.id, b.id, registry_shared_region(a.region_code, b.region_code),
				d.score, d.reasons, :version, :now, 'OPEN'
			from registry_likely_doubles(:smes, :rules) as d
			join sme a on a.id = least(d.sme_id, d.other_id) join sme b on b.id = greatest(d.sme_id, d.other_id)
			order by a.id, b.id
			on conflict (sme_a, sme_b) do nothing""";

	static final String DISMISS = """
			insert into likely_double (sme_a, sme_b, region_code, score, reasons, rules_version,
				found_at, status, decided_by, decided_at)
			select a.id, b.id, registry_shared_region(a.region_code, b.region_code), 0, '{}', '', :now, 'DISMISSED',
				:by, :now
			from sme a, sme b where a.id = :first and b.id = :second
			on conflict (sme_a, sme_b) do update set status = 'DISMISSED', decided_by = excluded.decided_by,
				decided_at = excluded.decided_at
			where likely_double.status = 'OPEN'""";

	static final String MERGED = """
			insert into likely_double (sme_a, sme_b, region_code, score, reasons, rules_version,
				found_at, status, decided_by, decided_at)
			select a.id, b.id, registry_shared_region(a.region_code, b.region_code), 0, '{}', '', :now, 'MERGED',
				:by, :now
			from sme a, sme b where a.id = :first and b.id = :second
			on conflict (sme_a, sme_b) do update set status = 'MERGED', decided_by = excluded.decided_by,
				decided_at = excluded.decided_at""";

	private DuplicateSql() {
	}

	static DuplicateCandidate pair(Readable row) {
		return pair(row, null);
	}

	static DuplicateCandidate listed(Readable row) {
		return pair(row, row.get("found_at", Instant.class));
	}

	private static DuplicateCandidate pair(Readable row, @Nullable Instant foundAt) {
		return new DuplicateCandidate(row.get("score", Integer.class), List.of(row.get("reasons", String[].class)),
				side(row, "a_"), side(row, "b_"), foundAt);
	}

	private static Side side(Readable row, String side) {
		return new Side(row.get(side + "id", UUID.class), row.get(side + "version", Long.class),
				row.get(side + "business_name", String.class), row.get(side + "product", String.class),
				row.get(side + "owner_name", String.class), row.get(side + "status", String.class),
				row.get(side + "region_code", String.class), row.get(side + "village_code", String.class),
				row.get(side + "registered_at", Instant.class), Source.valueOf(row.get(side + "source", String.class)));
	}

}
