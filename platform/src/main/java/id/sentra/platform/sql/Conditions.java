package id.sentra.platform.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * The conditions of a query and their values; one without a value is left out. A region
 * is a range of codes, which row-level security lets use an index.
 */
public final class Conditions {

	private final List<String> conditions = new ArrayList<>(List.of("true"));

	private final Map<String, Object> values = new HashMap<>();

	/** Rows of the scope: of its region, of its own SME, or none. */
	public static Conditions within(Scope scope, String regionColumn, String smeColumn) {
		Conditions sql = new Conditions();
		if (scope.isEverything()) {
			return sql;
		}
		if (scope.region().isPresent()) {
			return sql.inRegion(regionColumn, "scope", scope.region().get());
		}
		return scope.smeId()
			.map((id) -> sql.and(smeColumn + " = :own_sme", "own_sme", id))
			.orElseGet(() -> sql.and("false"));
	}

	/** The same conditions, to which others can be added. */
	public Conditions copy() {
		Conditions copy = new Conditions();
		copy.conditions.addAll(this.conditions);
		copy.values.putAll(this.values);
		return copy;
	}

	public Conditions and(String condition) {
		this.conditions.add(condition);
		return this;
	}

	/**
	 * A condition on {@code :name}. An enum constant is written into the statement, not
	 * bound: PostgreSQL may reuse one plan for all values of a parameter, and that plan
	 * reads the table for a rare value.
	 */
	public Conditions and(String condition, String name, @Nullable Object value) {
		if (value instanceof Enum<?> constant) {
			return and(condition.replaceAll(":" + name + "\\b", "'" + constant.name() + "'"));
		}
		return (value != null) ? and(condition).with(name, value) : this;
	}

	/** One more value of a condition that has several. */
	public Conditions with(String name, Object value) {
		this.values.put(name, (value instanceof Enum<?> constant) ? constant.name() : value);
		return this;
	}

	/** The region itself and all within it: '/' is the character after '.'. */
	public Conditions inRegion(String column, String name, @Nullable RegionCode region) {
		if (region == null) {
			return this;
		}
		return and("%1$s >= :%2$s_from and %1$s < :%2$s_to".formatted(column, name))
			.with(name + "_from", region.value())
			.with(name + "_to", region.value() + "/");
	}

	/**
	 * One of the constants; any when none is named. A single one is equal to it, so that
	 * an index gives the rows of it in their order.
	 */
	public Conditions oneOf(String column, String name, Collection<? extends Enum<?>> constants) {
		if (constants.size() == 1) {
			return and(column + " = :" + name, name, constants.iterator().next());
		}
		return constants.isEmpty() ? this : and(column + " = any(:" + name + ")", name,
				constants.stream().map(Enum::name).toArray(String[]::new));
	}

	public String where() {
		return " where " + String.join(" and ", this.conditions);
	}

	public GenericExecuteSpec bind(GenericExecuteSpec sql) {
		return sql.bindValues(this.values);
	}

}
