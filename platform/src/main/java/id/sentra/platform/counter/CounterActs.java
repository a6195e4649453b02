package id.sentra.platform.counter;

import java.util.List;
import java.util.UUID;

import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.sql.Conditions;
import id.sentra.platform.tx.Transactions;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What was done at the counter, within the scope of whoever asks. */
public final class CounterActs {

	/** More are not done in a visit of an hour. */
	static final int MOST = 200;

	private static final String READ = """
			select visit_id, sme_id, officer, at, command, action, subject_kind, subject_id from counter_act""";

	private final Transactions transactions;

	private final DatabaseClient database;

	CounterActs(Transactions transactions, DatabaseClient database) {
		this.transactions = transactions;
		this.database = database;
	}

	/** What was done in a visit or to one thing, in its order. */
	public Mono<List<CounterAct>> list(@Nullable UUID visit, @Nullable UUID subject, CurrentUser user) {
		if (visit == null && subject == null) {
			return Mono.just(List.of());
		}
		Conditions sql = Conditions.within(user.scope(), "region_code", "sme_id")
			.and("visit_id = :visit", "visit", visit)
			.and("subject_id = :subject", "subject", subject);
		Mono<List<CounterAct>> work = sql.bind(this.database.sql(READ + sql.where() + " order by id limit " + MOST))
			.map(CounterActs::act)
			.all()
			.map((act) -> user.isOwnerInPerson() ? act.withoutOfficer() : act)
			.collectList();
		return this.transactions.in(user.scope(), work);
	}

	/**
	 * Refuses whoever did this for the owner before to decide on it now; in the
	 * transaction of the caller.
	 * @param event the type of the event that told of it
	 */
	public Mono<Void> requireNotDone(UUID subject, String event, CurrentUser user) {
		return this.database.sql("""
				select exists (select from counter_act where subject_id = :subject and action = :event
					and lower(officer) = lower(:by))""")
			.bind("subject", subject)
			.bind("event", event)
			.bind("by", user.username())
			.mapValue(Boolean.class)
			.one()
			.flatMap((done) -> done ? Mono.error(new NotAllowed("decider-applied")) : Mono.empty());
	}

	private static CounterAct act(Readable row) {
		return new CounterAct(Columns.id(row, "visit_id"), Columns.id(row, "sme_id"), Columns.text(row, "officer"),
				Columns.time(row, "at"), Columns.text(row, "command"), Columns.text(row, "action"),
				row.get("subject_kind", String.class), row.get("subject_id", UUID.class));
	}

}
