package id.sentra.registry.sme;

import java.util.ArrayList;
import java.util.List;

import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.Conditions;
import id.sentra.registry.sme.domain.BusinessName;
import id.sentra.registry.sme.domain.Nib;

/** The conditions of a query on SMEs. */
final class SearchSql {

	/** A word of fewer letters holds no trigram that an index knows. */
	private static final int INDEXED = 3;

	private static final int MOST_WORDS = 6;

	private SearchSql() {
	}

	/** All within the scope but the duplicates that were given up and what was erased. */
	static Conditions within(Scope scope) {
		return Conditions.within(scope, "region_code", "id").and("merged_into is null and erased_at is null");
	}

	static Conditions of(SmeSearch search, Scope scope, SmeEncryption encryption) {
		Conditions sql = within(scope).inRegion("region_code", "region", search.region())
			.and("status = :status", "status", search.status());
		return (search.text() != null) ? matching(sql, search, encryption) : sql;
	}

	private static Conditions matching(Conditions sql, SmeSearch search, SmeEncryption encryption) {
		List<String> ways = new ArrayList<>();
		String[] words = words(search.text());
		if (words.length > 0) {
			RegionCode region = search.region();
			sql.with("words", words);
			sql.with("most", KeysetQuery.COUNTED + 1);
			ways.add("select registry_find_smes(:words, " + ((search.status() != null) ? ":status" : "null") + ", "
					+ ((region != null) ? ":region_from, :region_to" : "null, null") + ", :most)");
		}
		Nib.parse(search.text()).ifPresent((nib) -> {
			sql.with("nib", nib.value());
			ways.add("select id from sme where nib = :nib");
		});
		PhoneNumbers.parse(search.text()).ifPresent((phone) -> {
			sql.with("phones", Bytea.array(encryption.phoneIndexes(phone)));
			ways.add("select id from sme where phone_index = any(:phones::text[]::bytea[])");
		});
		return sql.and(ways.isEmpty() ? "false" : "id in (" + String.join(" union all ", ways) + ")");
	}

	/**
	 * The words of a name without what people write differently; short ones only if there
	 * is nothing else to go by.
	 */
	private static String[] words(String text) {
		List<String> words = List.of(BusinessName.of(text).value().split(" "));
		List<String> indexed = words.stream().filter((word) -> word.length() >= INDEXED).limit(MOST_WORDS).toList();
		return indexed.isEmpty() ? words.stream().filter((word) -> !word.isEmpty()).limit(1).toArray(String[]::new)
				: indexed.toArray(String[]::new);
	}

}
