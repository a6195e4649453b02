package id.sentra.registry.sme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.registry.sme.domain.BusinessName;
import id.sentra.registry.sme.domain.Nib;
import id.sentra.registry.sme.domain.OwnerName;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * The conditions of a query and their values. A region is a range of codes: row-level
 * security lets only operators that leak nothing use an index, and {@code like} is not
 * among them.
 */
final class SearchSql {

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, Object> values = new HashMap<>();

	private SearchSql() {
	}

	/** All within the scope but the duplicates that were given up and what was erased. */
	static SearchSql within(Scope scope) {
		SearchSql sql = new SearchSql().always("merged_into is null and erased_at is null");
		if (scope.isEverything()) {
			return sql.always("true");
		}
		if (scope.region().isPresent()) {
			return sql.inRegion("scope", scope.region().get());
		}
		return scope.smeId().map((id) -> sql.and("id = :own", "own", id)).orElseGet(() -> sql.always("false"));
	}

	static SearchSql of(SmeSearch search, Scope scope, SmeEncryption encryption) {
		SearchSql sql = within(scope);
		if (search.region() != null) {
			sql.inRegion("region", search.region());
		}
		if (search.status() != null) {
			sql.and("status = :status", "status", search.status().name());
		}
		if (search.after() != null) {
			sql.and("id < :after", "after", search.after());
		}
		if (search.text() != null) {
			sql.matching(search.text(), encryption);
		}
		return sql;
	}

	SearchSql and(String condition, String name, Object value) {
		this.values.put(name, value);
		return always(condition);
	}

	String where() {
		return "where " + String.join(" and ", this.conditions);
	}

	GenericExecuteSpec bind(GenericExecuteSpec sql) {
		GenericExecuteSpec bound = sql;
		for (Map.Entry<String, Object> value : this.values.entrySet()) {
			bound = bound.bind(value.getKey(), value.getValue());
		}
		return bound;
	}

	private SearchSql always(String condition) {
		this.conditions.add(condition);
		return this;
	}

	/** The region itself and all within it: '/' is the character after '.'. */
	private SearchSql inRegion(String name, RegionCode region) {
		this.values.put(name + "_from", region.value());
		this.values.put(name + "_to", region.value() + "/");
		return always("region_code >= :" + name + "_from and region_code < :" + name + "_to");
	}

	private void matching(String text, SmeEncryption encryption) {
		List<String> ways = new ArrayList<>();
		BusinessName business = BusinessName.of(text);
		if (!business.isEmpty()) {
			this.values.put("business", "%" + business.value() + "%");
			this.values.put("owner", "%" + OwnerName.of(text).value() + "%");
			ways.add("name_key like :business or owner_key like :owner");
		}
		Nib.parse(text).ifPresent((nib) -> {
			this.values.put("nib", nib.value());
			ways.add("nib = :nib");
		});
		PhoneNumbers.parse(text).ifPresent((phone) -> {
			this.values.put("phones", Bytea.array(encryption.phoneIndexes(phone)));
			ways.add("phone_index = any(:phones::text[]::bytea[])");
		});
		always(ways.isEmpty() ? "false" : "(" + String.join(" or ", ways) + ")");
	}

}
