package id.sentra.bazaar.bazaar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** The conditions of a list and their values. A region is a range of codes. */
final class Conditions {

	private final List<String> conditions = new ArrayList<>(List.of("true"));

	private final Map<String, Object> values = new HashMap<>();

	/** A condition on {@code :name}, unless there is no value. */
	Conditions and(String condition, String name, @Nullable Object value) {
		if (value != null) {
			this.conditions.add(condition);
			this.values.put(name, (value instanceof Enum<?> one) ? one.name() : value);
		}
		return this;
	}

	Conditions inRegion(String name, @Nullable RegionCode region) {
		if (region != null) {
			this.conditions.add("region_code >= :" + name + "_from and region_code < :" + name + "_to");
			this.values.put(name + "_from", region.value());
			this.values.put(name + "_to", region.value() + "/");
		}
		return this;
	}

	/** Rows of SMEs within the scope. */
	Conditions within(Scope scope) {
		if (scope.isEverything()) {
			return this;
		}
		if (scope.region().isPresent()) {
			return inRegion("scope", scope.region().get());
		}
		return scope.smeId().map((id) -> and("sme_id = :own", "own", id)).orElseGet(() -> {
			this.conditions.add("false");
			return this;
		});
	}

	/** Rows after a stall, in the order of the two columns. */
	Conditions after(String columns, Stalls.@Nullable Place place) {
		if (place != null) {
			this.conditions.add(columns + " > (:afterBazaar, :afterCode)");
			this.values.put("afterBazaar", place.bazaarId());
			this.values.put("afterCode", place.code());
		}
		return this;
	}

	/** Adds a condition without a value. */
	Conditions always(String condition) {
		this.conditions.add(condition);
		return this;
	}

	String where() {
		return " where " + String.join(" and ", this.conditions);
	}

	GenericExecuteSpec bind(GenericExecuteSpec sql) {
		GenericExecuteSpec bound = sql;
		for (Map.Entry<String, Object> value : this.values.entrySet()) {
			bound = bound.bind(value.getKey(), value.getValue());
		}
		return bound;
	}

}
