package id.sentra.registry.sme;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import id.sentra.platform.paging.KeysetSearch;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.Conditions;
import id.sentra.registry.sme.domain.Nib;
import id.sentra.registry.sme.domain.PhoneNumber;
import id.sentra.registry.sme.domain.SmeStatus;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * A search for SMEs by words of a name, which the database reads page by page, or by a
 * whole NIB or telephone number.
 */
final class TextSearch implements KeysetSearch {

	private static final String NAMED = "select registry_search_smes(:words, :wanted_status, :wanted_region,"
			+ " :sort, :descending, :after_value, :after_id, :most)";

	private static final String COUNT_NAMED = "select registry_count_smes(:words, :wanted_status, :wanted_region, :most)";

	private final SmeSearch search;

	private final Scope scope;

	private final SmeEncryption encryption;

	private final String[] words;

	private final Optional<Nib> nib;

	private final Optional<PhoneNumber> phone;

	TextSearch(SmeSearch search, Scope scope, SmeEncryption encryption) {
		String text = Objects.requireNonNull(search.text());
		this.search = search;
		this.scope = scope;
		this.encryption = encryption;
		this.words = SearchSql.words(text);
		this.nib = Nib.parse(text);
		this.phone = PhoneNumbers.parse(text);
	}

	/**
	 * What is found stands in an array, so that it is looked for once: as a set it may be
	 * looked for anew at each row of the list.
	 */
	@Override
	public Conditions conditions(Position position) {
		Conditions sql = SearchSql.of(this.search, this.scope);
		List<String> ways = new ArrayList<>();
		if (this.words.length > 0) {
			ways.add(NAMED);
			named(sql, position.rows()).with("sort", position.sort())
				.with("descending", position.descending())
				.with("after_value", text(position.value()))
				.with("after_id", (position.id() != null) ? position.id() : Parameters.in(UUID.class));
		}
		this.nib.ifPresent((number) -> {
			ways.add("select id from sme where nib = :nib");
			sql.with("nib", number.value());
		});
		this.phone.ifPresent((number) -> {
			ways.add("select id from sme where phone_index = any(:phones::text[]::bytea[])");
			sql.with("phones", Bytea.array(this.encryption.phoneIndexes(number)));
		});
		return sql.and(ways.isEmpty() ? "false" : "id = any(array(" + String.join(" union all ", ways) + "))");
	}

	@Override
	public Mono<Long> count(DatabaseClient database, int most) {
		boolean names = this.words.length > 0 && this.nib.isEmpty() && this.phone.isEmpty();
		Conditions sql = names ? named(new Conditions(), most)
				: conditions(new Position("registered", true, null, null, most));
		return sql.bind(database.sql(names ? COUNT_NAMED : "select count(*) from sme" + sql.where()))
			.mapValue(Long.class)
			.one();
	}

	private Conditions named(Conditions sql, int most) {
		RegionCode region = narrower(this.search.region(), this.scope.region().orElse(null));
		SmeStatus status = this.search.status();
		return sql.with("words", this.words)
			.with("wanted_status", text((status != null) ? status.name() : null))
			.with("wanted_region", text((region != null) ? region.value() : null))
			.with("most", most);
	}

	/** The one that lies within the other; a wider filter than the scope adds nothing. */
	private static @Nullable RegionCode narrower(@Nullable RegionCode asked, @Nullable RegionCode own) {
		return (asked == null || own != null && own.isWithin(asked)) ? own : asked;
	}

	private static Object text(@Nullable String value) {
		return Parameters.in(R2dbcType.VARCHAR, value);
	}

}
