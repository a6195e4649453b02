package id.sentra.gateway.securityevent;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import id.sentra.gateway.securityevent.SecurityEvent.Kind;
import id.sentra.platform.sql.ArrayParameter;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.sql.Conditions;
import id.sentra.platform.tx.CancellationShield;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/** Security events as they are kept: added, read, and dropped when their time is over. */
@Repository
public class SecurityEventRepository {

	private static final int DEVICE = 12;

	private static final String COLUMNS = """
			e.id, e.at, e.kind, e.account as account_number, a.username as account, e.subject as subject_number,
			s.username as subject, e.code, e.route, e.address, e.device, e.count""";

	private static final String NAMES = " e left join account a on a.number = e.account left join account s on s.number = e.subject";

	/** Accounts that are none, and devices the account is not known on, are left out. */
	private static final String ADD = """
			with added as (
			    insert into security_event (at, kind, account, subject, code, route, address, device, count)
			    select e.at, e.kind, a.number, s.number, left(e.code, 64), left(e.route, 200), left(e.address, 64),
			        left(encode(d.subject, 'hex'), %d), e.count
			    from unnest(cast(:ats as timestamptz[]), cast(:kinds as text[]), cast(:accounts as text[]),
			        cast(:subjects as text[]), cast(:codes as text[]), cast(:routes as text[]),
			        cast(:addresses as text[]), cast(:devices as text[]), cast(:counts as int[]))
			        as e (at, kind, account, subject, code, route, address, device, count)
			    left join account a on a.username = e.account
			    left join account s on s.username = e.subject
			    left join known_device d on d.username = a.username and d.subject = decode(e.device, 'hex')
			    returning *)
			select %s from added %s""".formatted(DEVICE, COLUMNS, NAMES);

	private final DatabaseClient database;

	SecurityEventRepository(DatabaseClient database) {
		this.database = database;
	}

	/** Adds them; as they are kept. */
	Flux<Stored> add(List<Row> rows) {
		Mono<List<Stored>> added = this.database.sql(ADD)
			.bind("ats", column(rows, Instant.class, Row::at))
			.bind("kinds", text(rows, (row) -> row.event().kind().name()))
			.bind("accounts", text(rows, (row) -> row.event().account()))
			.bind("subjects", text(rows, (row) -> row.event().subject()))
			.bind("codes", text(rows, (row) -> row.event().code()))
			.bind("routes", text(rows, (row) -> row.event().route()))
			.bind("addresses", text(rows, (row) -> row.event().origin().address()))
			.bind("devices", text(rows, (row) -> row.event().origin().device()))
			.bind("counts", column(rows, Integer.class, Row::count))
			.map(SecurityEventRepository::read)
			.all()
			.collectList();
		return CancellationShield.around(added).flatMapIterable((all) -> all);
	}

	/**
	 * The newest that fit, before one of them. Who looks after a region sees those of its
	 * accounts; what is nobody's is for the whole country only.
	 */
	public Mono<List<Stored>> find(Filter filter, int limit) {
		Conditions where = new Conditions().and("e.kind = :kind", "kind", filter.kind())
			.and("(select number from account where username = :account) in (e.account, e.subject)", "account",
					filter.account())
			.and("starts_with(e.address, :address)", "address", filter.address())
			.and("e.at >= :from", "from", filter.from())
			.and("e.at < :until", "until", filter.until())
			.and("e.id < :before", "before", filter.before())
			.and("""
					exists (select from account r where r.number in (e.account, e.subject)
					    and (r.region = :region or starts_with(r.region, :region || '.')))""", "region",
					filter.region());
		return CancellationShield
			.around(where
				.bind(this.database.sql("select " + COLUMNS + " from security_event" + NAMES + where.where()
						+ " order by e.id desc limit " + limit))
				.map(SecurityEventRepository::read)
				.all()
				.collectList());
	}

	Mono<Long> dropOld() {
		return CancellationShield.around(this.database.sql("select gateway_drop_old_security_events() as dropped")
			.map((row) -> Columns.longNumber(row, "dropped"))
			.one());
	}

	private static Stored read(Readable row) {
		return new Stored(Columns.longNumber(row, "id"), Columns.time(row, "at"),
				Columns.constant(row, "kind", Kind.class), somebody(row, "account"), somebody(row, "subject"),
				Columns.text(row, "code"), Columns.text(row, "route"), Columns.text(row, "address"),
				row.get("device", String.class), Columns.number(row, "count"));
	}

	private static @Nullable Somebody somebody(Readable row, String column) {
		String name = row.get(column, String.class);
		return (name != null) ? new Somebody(Columns.id(row, column + "_number"), name) : null;
	}

	private static String[] text(Collection<Row> rows, Function<Row, String> value) {
		return column(rows, String.class, value);
	}

	private static <V> V[] column(Collection<Row> rows, Class<V> type, Function<Row, V> value) {
		return ArrayParameter.of(rows, type, value);
	}

	/** One to be added: the event, how often, and when first. */
	record Row(SecurityEvent event, int count, Instant at) {
	}

	/** One as it is kept. */
	public record Stored(long id, Instant at, Kind kind, @Nullable Somebody account, @Nullable Somebody subject,
			String code, String route, String address, @Nullable String device, int count) {
	}

	/** An account, by the number that is kept and by its name now. */
	public record Somebody(UUID number, String name) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	/** What is looked for; what is null does not matter. */
	public record Filter(@Nullable Kind kind, @Nullable String account, @Nullable String address,
			@Nullable Instant from, @Nullable Instant until, @Nullable String region, @Nullable Long before) {
	}

}
