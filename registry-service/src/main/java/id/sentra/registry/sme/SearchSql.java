package id.sentra.registry.sme;

import java.util.ArrayList;
import java.util.List;

import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.Conditions;
import id.sentra.registry.sme.domain.BusinessName;
import id.sentra.registry.sme.domain.Nib;
import id.sentra.registry.sme.domain.OwnerName;

/** The conditions of a query on SMEs. */
final class SearchSql {

	private SearchSql() {
	}

	/** All within the scope but the duplicates that were given up and what was erased. */
	static Conditions within(Scope scope) {
		return Conditions.within(scope, "region_code", "id").and("merged_into is null and erased_at is null");
	}

	static Conditions of(SmeSearch search, Scope scope, SmeEncryption encryption) {
		Conditions sql = within(scope).inRegion("region_code", "region", search.region())
			.and("status = :status", "status", search.status())
			.and("id < :after", "after", search.after());
		return (search.text() != null) ? matching(sql, search.text(), encryption) : sql;
	}

	private static Conditions matching(Conditions sql, String text, SmeEncryption encryption) {
		List<String> ways = new ArrayList<>();
		BusinessName business = BusinessName.of(text);
		if (!business.isEmpty()) {
			sql.with("business", "%" + business.value() + "%").with("owner", "%" + OwnerName.of(text).value() + "%");
			ways.add("name_key like :business or owner_key like :owner");
		}
		Nib.parse(text).ifPresent((nib) -> {
			sql.with("nib", nib.value());
			ways.add("nib = :nib");
		});
		PhoneNumbers.parse(text).ifPresent((phone) -> {
			sql.with("phones", Bytea.array(encryption.phoneIndexes(phone)));
			ways.add("phone_index = any(:phones::text[]::bytea[])");
		});
		return sql.and(ways.isEmpty() ? "false" : "(" + String.join(" or ", ways) + ")");
	}

}
