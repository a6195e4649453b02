package id.sentra.registry.message;

import java.time.Clock;
import java.util.UUID;

import id.sentra.platform.sql.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What owners want to be sent, within the transaction and scope of the caller. */
@Repository
class MessagePreferences {

	private static final String SAVE = """
			insert into message_preference (sme_id, channel, allowed, language, changed_by, changed_at)
			values (:sme, 'WHATSAPP', :allowed, :language, :by, :now)
			on conflict (sme_id, channel) do update set allowed = :allowed, language = :language, changed_by = :by,
				changed_at = :now""";

	private final DatabaseClient database;

	private final Clock clock;

	MessagePreferences(DatabaseClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	Mono<Preference> of(UUID sme) {
		return this.database
			.sql("select allowed, language from message_preference where sme_id = :sme and channel = 'WHATSAPP'")
			.bind("sme", sme)
			.map((row) -> new Preference(Columns.flag(row, "allowed"),
					Columns.constant(row, "language", Language.class)))
			.one()
			.defaultIfEmpty(new Preference(true, Language.ID));
	}

	Mono<Void> save(UUID sme, Preference preference, String by) {
		return this.database.sql(SAVE)
			.bind("sme", sme)
			.bind("allowed", preference.allowed())
			.bind("language", preference.language().name())
			.bind("by", by)
			.bind("now", this.clock.instant())
			.then();
	}

	/** Takes back what somebody of the staff wrote down last. */
	Mono<Void> allowAgain(UUID sme, String by) {
		return this.database.sql(
				"update message_preference set allowed = true where sme_id = :sme and not allowed and changed_by = :by")
			.bind("sme", sme)
			.bind("by", by)
			.then();
	}

	/** Whether an owner wants messages, and in which language. */
	record Preference(boolean allowed, Language language) {
	}

}
