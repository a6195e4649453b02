package id.sentra.registry.sme;

import java.util.List;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.Conditions;
import id.sentra.registry.sme.domain.BusinessName;
import org.jspecify.annotations.Nullable;

/** The conditions of a query on SMEs. */
public final class SearchSql {

	/** What the status of an SME is that the dinas has to follow up. */
	public static final String TAKES_PART = "not in ('REJECTED', 'SUSPENDED', 'CLOSED', 'MERGED')";

	/** A word of fewer letters holds no trigram that an index knows. */
	private static final int INDEXED = 3;

	private static final int MOST_WORDS = 6;

	private SearchSql() {
	}

	/** All within the scope but the duplicates that were given up and what was erased. */
	public static Conditions within(Scope scope) {
		return inScope(scope, "id").and("merged_into is null and erased_at is null");
	}

	/** Rows of the scope of a table with a regency and a district. */
	public static Conditions inScope(Scope scope, String smeColumn) {
		return scope.region().isPresent() ? in(new Conditions(), "scope", scope.region().get())
				: Conditions.within(scope, "region_code", smeColumn);
	}

	/**
	 * That a row of another table is of such an SME; asked row by row, so that the list
	 * keeps its index.
	 */
	public static String ofSmeThatTakesPart() {
		return "(select s.status from sme s where s.id = sme_id) " + TAKES_PART;
	}

	/**
	 * Of a status, or those that a text finds in whichever; with neither those that
	 * summaries count: all but the closed.
	 */
	static Conditions of(SmeSearch search, Scope scope) {
		Conditions sql = in(within(scope), "region", search.region());
		return (search.status() != null || search.text() != null)
				? sql.and("status = :status", "status", search.status()) : sql.and("status <> 'CLOSED'");
	}

	/**
	 * What is within a regency or a district is equal in a column, so that an index gives
	 * it in the order of a list.
	 */
	public static Conditions in(Conditions sql, String name, @Nullable RegionCode region) {
		if (region != null && region.isRegency()) {
			return sql.and("regency = :" + name, name, region.value());
		}
		if (region != null && region.isDistrict()) {
			return sql.and("region_code = :" + name, name, region.value());
		}
		return sql.inRegion("region_code", name, region);
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
