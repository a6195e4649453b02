package id.sentra.bazaar.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * The conditions of a list of agreements and their values. A region is a range of codes.
 */
final class AgreementFilter {

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, Object> values = new HashMap<>();

	AgreementFilter(Agreements.Filter filter, Scope scope) {
		this.conditions
			.add((scope.isEverything() || scope.region().isPresent() || scope.smeId().isPresent()) ? "true" : "false");
		scope.region().ifPresent((region) -> inRegion("scope", region));
		scope.smeId().ifPresent((own) -> and("sme_id = :own", "own", own));
		if (filter.region() != null) {
			inRegion("region", filter.region());
		}
		if (filter.smeId() != null) {
			and("sme_id = :sme", "sme", filter.smeId());
		}
		if (filter.status() != null) {
			and("status = :status", "status", filter.status().name());
		}
		if (filter.before() != null) {
			and("id < :before", "before", filter.before());
		}
	}

	String where() {
		return String.join(" and ", this.conditions);
	}

	GenericExecuteSpec bind(GenericExecuteSpec sql) {
		GenericExecuteSpec bound = sql;
		for (Map.Entry<String, Object> value : this.values.entrySet()) {
			bound = bound.bind(value.getKey(), value.getValue());
		}
		return bound;
	}

	private void inRegion(String name, RegionCode region) {
		this.conditions.add("region_code >= :" + name + "_from and region_code < :" + name + "_to");
		this.values.put(name + "_from", region.value());
		this.values.put(name + "_to", region.value() + "/");
	}

	private void and(String condition, String name, Object value) {
		this.conditions.add(condition);
		this.values.put(name, value);
	}

}
