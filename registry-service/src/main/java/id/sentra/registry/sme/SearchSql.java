package id.sentra.registry.sme;

import java.util.List;

import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.Conditions;
import id.sentra.registry.sme.domain.BusinessName;

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

	static Conditions of(SmeSearch search, Scope scope) {
		return within(scope).inRegion("region_code", "region", search.region())
			.and("status = :status", "status", search.status());
	}

	/**
	 * The words of a name without what people write differently; short ones only if there
	 * is nothing else to go by.
	 */
	static String[] words(String text) {
		List<String> words = List.of(BusinessName.of(text).value().split(" "));
		List<String> indexed = words.stream().filter((word) -> word.length() >= INDEXED).limit(MOST_WORDS).toList();
		return indexed.isEmpty() ? words.stream().filter((word) -> !word.isEmpty()).limit(1).toArray(String[]::new)
				: indexed.toArray(String[]::new);
	}

}
