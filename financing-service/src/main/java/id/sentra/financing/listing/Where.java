package id.sentra.financing.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * The conditions of a query on rows with {@code region_code} and {@code sme_id}, and
 * their values. A region is a range of codes, which an index can find behind row-level
 * security.
 */
public final class Where {

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, Object> values = new HashMap<>();

	private Where() {
	}

	/** Rows the scope covers. */
	public static Where within(Scope scope) {
		Where where = new Where();
		if (scope.isEverything()) {
			return where.always("true");
		}
		if (scope.region().isPresent()) {
			return where.inRegion("scope", scope.region().get());
		}
		return scope.smeId().map((id) -> where.and("sme_id = :own", "own", id)).orElseGet(() -> where.always("false"));
	}

	/** One more condition, unless its value is null. */
	public Where and(String condition, String name, @Nullable Object value) {
		if (value == null) {
			return this;
		}
		this.values.put(name, value);
		return always(condition);
	}

	/** One more value of a condition. */
	public Where with(String name, Object value) {
		this.values.put(name, value);
		return this;
	}

	public Where always(String condition) {
		this.conditions.add(condition);
		return this;
	}

	/** The region itself and all within it: '/' is the character after '.'. */
	public Where inRegion(String name, @Nullable RegionCode region) {
		if (region == null) {
			return this;
		}
		this.values.put(name + "_from", region.value());
		this.values.put(name + "_to", region.value() + "/");
		return always("region_code >= :" + name + "_from and region_code < :" + name + "_to");
	}

	public String sql() {
		return " where " + String.join(" and ", this.conditions);
	}

	public GenericExecuteSpec bind(GenericExecuteSpec sql) {
		GenericExecuteSpec bound = sql;
		for (Map.Entry<String, Object> value : this.values.entrySet()) {
			bound = bound.bind(value.getKey(), value.getValue());
		}
		return bound;
	}

}
