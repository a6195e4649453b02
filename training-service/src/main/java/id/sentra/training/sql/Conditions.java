package id.sentra.training.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * The conditions of a query and their values. A region is a range of codes, which
 * row-level security lets use an index.
 */
public final class Conditions {

	private final List<String> conditions = new ArrayList<>(List.of("true"));

	private final Map<String, Object> values = new HashMap<>();

	/**
	 * Rows of the scope: of its region, of its own SME, or none.
	 * @param region the column of the region
	 * @param sme the column of the SME
	 */
	public static Conditions within(Scope scope, String region, String sme) {
		Conditions sql = new Conditions();
		if (scope.isEverything()) {
			return sql;
		}
		if (scope.region().isPresent()) {
			return sql.inRegion(region, "scope", scope.region().get());
		}
		return scope.smeId().map((id) -> sql.and(sme + " = :own", "own", id)).orElseGet(() -> sql.and("false"));
	}

	public Conditions and(String condition) {
		this.conditions.add(condition);
		return this;
	}

	/** Nothing when there is no value. */
	public Conditions and(String condition, String name, @Nullable Object value) {
		if (value != null) {
			this.values.put(name, value);
			this.conditions.add(condition);
		}
		return this;
	}

	/** The region itself and all within it: '/' is the character after '.'. */
	public Conditions inRegion(String column, String name, @Nullable RegionCode region) {
		if (region != null) {
			this.values.put(name + "_from", region.value());
			this.values.put(name + "_to", region.value() + "/");
			this.conditions.add(column + " >= :" + name + "_from and " + column + " < :" + name + "_to");
		}
		return this;
	}

	public String where() {
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
