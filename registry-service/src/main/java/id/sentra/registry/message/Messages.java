package id.sentra.registry.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.paging.KeysetQuery;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import id.sentra.platform.paging.SortColumn;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Scope;
import id.sentra.platform.sql.ArrayParameter;
import id.sentra.platform.sql.Columns;
import id.sentra.platform.sql.Conditions;
import id.sentra.registry.message.NewMessage.Subject;
import id.sentra.registry.sme.ErasableData;
import id.sentra.registry.sme.ErasedSme;
import id.sentra.registry.sme.HeldRecord;
import id.sentra.registry.sme.HeldRecords;
import id.sentra.registry.sme.MergeableData;
import id.sentra.registry.sme.SearchSql;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The messages there are, within the transaction and scope of the caller. */
@Repository
class Messages implements ErasableData, MergeableData, HeldRecords {

	/** Of one SME, the newest. */
	static final int MOST_OF_AN_SME = 100;

	/** How long any of them is of use at most. */
	static final Duration LONGEST_USE = Duration.ofDays(90);

	private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {
	};

	private static final String HELD = """
			((select s.status from sme s where s.id = sme_id) = 'SUSPENDED' or exists (select from message_preference p
				where p.sme_id = message.sme_id and p.channel = message.channel and not p.allowed))""";

	private static final String COLUMNS = "*, (select business_name from sme s where s.id = sme_id) as business_name, "
			+ HELD + " as held";

	private static final KeysetQuery LIST = KeysetQuery.of(COLUMNS, "message", "due", SortColumn.id("made", "id"),
			SortColumn.time("due", "due_at"));

	private static final String RECORD = """
			with ended as (
				update message m set valid_until = :now
				from unnest(:ended::uuid[], :ended_before::bigint[], :ended_templates::text[]) as e(subject, version, template)
				where m.subject = e.subject and m.subject_version < e.version and m.template = e.template
					and m.state = 'PENDING' and m.valid_until > :now)
			insert into message (id, version, cause, subject, subject_version, channel, sme_id, region_code,
				template, template_version, facts, state, due_at, valid_until, made_at)
			select t.id, 1, t.cause, t.subject, t.subject_version, 'WHATSAPP', s.id, s.region_code,
				t.template, t.template_version, t.facts, 'PENDING', t.due_at, t.valid_until, :now
			from unnest(:ids::uuid[], :causes::text[], :subjects::uuid[], :subject_versions::bigint[],
				:smes::uuid[], :templates::text[], :versions::int[], :facts::text[]::jsonb[], :due::timestamptz[], :until::timestamptz[])
				as t(id, cause, subject, subject_version, sme_id, template, template_version, facts, due_at, valid_until)
			join sme named on named.id = t.sme_id join sme s on s.id = coalesce(named.merged_into, named.id)
			where s.erased_at is null
			on conflict (cause, sme_id, channel) do nothing""";

	private final DatabaseClient database;

	private final JsonMapper json;

	private final Clock clock;

	Messages(DatabaseClient database, JsonMapper json, Clock clock) {
		this.database = database;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Adds messages to SMEs we know; one of the same cause there is already stays. What
	 * was caused before an event that ends it is of no use any more.
	 */
	Mono<Void> record(List<NewMessage> made, List<Ended> ended) {
		if (made.isEmpty() && ended.isEmpty()) {
			return Mono.empty();
		}
		return this.database.sql(RECORD)
			.bind("ended", ended.stream().map((one) -> one.subject().id()).toArray(UUID[]::new))
			.bind("ended_before", ended.stream().map((one) -> one.subject().version()).toArray(Long[]::new))
			.bind("ended_templates", ended.stream().map((one) -> one.template().name()).toArray(String[]::new))
			.bind("ids", made.stream().map(NewMessage::id).toArray(UUID[]::new))
			.bind("causes", made.stream().map(NewMessage::cause).toArray(String[]::new))
			.bind("subjects", ArrayParameter.of(made, UUID.class, Messages::subject))
			.bind("subject_versions", ArrayParameter.of(made, Long.class, Messages::subjectVersion))
			.bind("smes", made.stream().map(NewMessage::smeId).toArray(UUID[]::new))
			.bind("templates", made.stream().map((one) -> one.template().template().name()).toArray(String[]::new))
			.bind("versions", made.stream().map((one) -> one.template().version()).toArray(Integer[]::new))
			.bind("facts", made.stream().map((one) -> this.json.writeValueAsString(one.facts())).toArray(String[]::new))
			.bind("due", made.stream().map((one) -> utc(one.dueAt())).toArray(OffsetDateTime[]::new))
			.bind("until", made.stream().map((one) -> utc(one.validUntil())).toArray(OffsetDateTime[]::new))
			.bind("now", this.clock.instant())
			.then();
	}

	/**
	 * The same where nobody holds the SMEs yet: until it is done nobody erases or merges
	 * them.
	 */
	Mono<Void> lockAndRecord(List<NewMessage> made, List<Ended> ended) {
		if (made.isEmpty()) {
			return record(made, ended);
		}
		return this.database.sql("select id from sme where id = any(:smes) order by id for key share")
			.bind("smes", made.stream().map(NewMessage::smeId).distinct().toArray(UUID[]::new))
			.then()
			.then(Mono.defer(() -> record(made, ended)));
	}

	/** Those of the same causes that nobody sent are of use again. */
	Mono<Void> restore(List<NewMessage> again) {
		return this.database.sql("""
				update message m set valid_until = t.valid_until
				from unnest(:causes::text[], :until::timestamptz[]) as t(cause, valid_until)
				where m.cause = t.cause and m.channel = 'WHATSAPP' and m.state = 'PENDING' and m.valid_until <= :now""")
			.bind("causes", again.stream().map(NewMessage::cause).toArray(String[]::new))
			.bind("until", again.stream().map((one) -> utc(one.validUntil())).toArray(OffsetDateTime[]::new))
			.bind("now", this.clock.instant())
			.then();
	}

	/** One whose cause is gone is of no use any more. */
	Mono<Void> lapseEndedOtherwise() {
		return this.database
			.sql("""
					update message m set valid_until = :now
					where template = 'DOCUMENT_ENDING' and state = 'PENDING' and valid_until > :now and not exists (
						select from sme_document d where d.id = split_part(m.cause, ':', 2)::uuid and d.current
							and d.valid_until = split_part(m.cause, ':', 3)::date
							and (select s.status from sme s where s.id = d.sme_id) not in ('CLOSED', 'MERGED', 'REJECTED'))""")
			.bind("now", this.clock.instant())
			.then();
	}

	/** The message, locked; or nothing when there is none within the scope. */
	Mono<Message> lock(UUID id, Scope scope) {
		return found(id, scope, " for update of message");
	}

	/** The message, or nothing when there is none within the scope. */
	Mono<Message> find(UUID id, Scope scope) {
		return found(id, scope, "");
	}

	/** Those of an SME, the newest first. */
	Flux<Message> ofSme(UUID sme) {
		return this.database
			.sql("select " + COLUMNS + " from message where sme_id = :sme order by id desc limit " + MOST_OF_AN_SME)
			.bind("sme", sme)
			.map(this::message)
			.all();
	}

	/** Messages by when they are due; those that stand somewhere if that is named. */
	Mono<Page<Message>> list(@Nullable MessageState state, @Nullable RegionCode region, Scope scope, PageRequest page) {
		Conditions sql = SearchSql.in(SearchSql.inScope(scope, "sme_id"), "region", region);
		return LIST.read(this.database, (state != null) ? standing(sql, state) : sql, page, this::message);
	}

	/** Saves what was done with a message that was one version lower. */
	Mono<Void> save(Message changed) {
		return this.database.sql("""
				update message set version = :version, state = :state, reason = :reason
				where id = :id and version = :version - 1""")
			.bind("id", changed.id())
			.bind("version", changed.version())
			.bind("state", changed.state().name())
			.bind("reason", (changed.reason() != null) ? changed.reason().name() : Parameters.in(String.class))
			.fetch()
			.rowsUpdated()
			.filter((rows) -> rows == 1)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")))
			.then();
	}

	/** Writes down what somebody did with a message. */
	Mono<Void> record(UUID message, Action action, @Nullable FailureReason reason, String by) {
		return this.database.sql("""
				insert into message_history (message_id, action, reason, done_by, done_at)
				values (:message, :action, :reason, :by, :now)""")
			.bind("message", message)
			.bind("action", action.name())
			.bind("reason", (reason != null) ? reason.name() : Parameters.in(String.class))
			.bind("by", by)
			.bind("now", this.clock.instant())
			.then();
	}

	/** Whether somebody saw the number since it was last taken back. */
	Mono<Boolean> wasOpened(UUID message) {
		return this.database.sql("""
				select coalesce((select action = 'OPENED' from message_history where message_id = :message
					order by id desc limit 1), false)""").bind("message", message).mapValue(Boolean.class).one();
	}

	/** What was done with a message, the newest first. */
	Mono<List<Done>> history(UUID message) {
		return this.database
			.sql("select * from message_history where message_id = :message order by id desc limit " + MOST_OF_AN_SME)
			.bind("message", message)
			.map((row) -> new Done(Columns.constant(row, "action", Action.class), reason(row),
					Columns.text(row, "done_by"), Columns.time(row, "done_at")))
			.all()
			.collectList();
	}

	@Override
	public Mono<Void> erase(ErasedSme erased) {
		UUID[] smes = erased.all().toArray(UUID[]::new);
		return this.database.sql("delete from message where sme_id = any(:smes)")
			.bind("smes", smes)
			.then()
			.then(this.database.sql("delete from message_preference where sme_id = any(:smes)")
				.bind("smes", smes)
				.then());
	}

	/** What its owner did not want of one of both, he does not want of the survivor. */
	@Override
	public Mono<Void> moveToSurvivor(UUID duplicate, UUID survivor) {
		Mono<Void> moved = this.database.sql("""
				update message m set sme_id = s.id, region_code = s.region_code from sme s
				where s.id = :survivor and m.sme_id = :duplicate and not exists (select from message other
					where other.cause = m.cause and other.sme_id = s.id and other.channel = m.channel)""")
			.bind("survivor", survivor)
			.bind("duplicate", duplicate)
			.then();
		Mono<Void> preferred = this.database
			.sql("""
					insert into message_preference (sme_id, channel, allowed, language, changed_by, changed_at)
					select :survivor, channel, allowed, language, changed_by, changed_at from message_preference
					where sme_id = :duplicate
					on conflict (sme_id, channel) do update set allowed = message_preference.allowed and excluded.allowed""")
			.bind("survivor", survivor)
			.bind("duplicate", duplicate)
			.then();
		return moved.then(preferred);
	}

	@Override
	public Flux<HeldRecord> of(UUID sme) {
		Flux<HeldRecord> wishes = this.database
			.sql("select allowed, language, changed_at from message_preference where sme_id = :sme")
			.bind("sme", sme)
			.map((row) -> HeldRecord.of("message-preference", Columns.time(row, "changed_at"))
				.with("wanted", Columns.flag(row, "allowed"))
				.with("language", Columns.text(row, "language")))
			.all();
		return ofSme(sme)
			.map((one) -> HeldRecord.of("message", one.madeAt())
				.with("kind", one.template())
				.with("state", one.stateAt(this.clock.instant()))
				.with("reason", one.reason()))
			.concatWith(wishes);
	}

	/**
	 * The same as {@link Message#stateAt}. What nobody sent is looked for among the
	 * messages of the last months only, since none is of use longer.
	 */
	private Conditions standing(Conditions sql, MessageState state) {
		if (state == MessageState.SENT_BY_HAND || state == MessageState.FAILED) {
			return sql.and("state = :state", "state", state);
		}
		sql.and("state = 'PENDING'").and((state == MessageState.LAPSED) ? "valid_until <= :now" : "valid_until > :now");
		if (state == MessageState.HELD) {
			sql.and(HELD);
		}
		else if (state != MessageState.LAPSED) {
			sql.and("not " + HELD).and((state == MessageState.PENDING) ? "due_at <= :now" : "due_at > :now");
		}
		Instant now = this.clock.instant();
		return (state == MessageState.LAPSED) ? sql.with("now", now)
				: sql.and("due_at > :oldest").with("now", now).with("oldest", now.minus(LONGEST_USE));
	}

	private Mono<Message> found(UUID id, Scope scope, String lock) {
		Conditions sql = Conditions.within(scope, "region_code", "sme_id").and("id = :id", "id", id);
		return sql.bind(this.database.sql("select " + COLUMNS + " from message" + sql.where() + lock))
			.map(this::message)
			.one();
	}

	private Message message(Readable row) {
		return new Message(Columns.id(row, "id"), Columns.longNumber(row, "version"), Columns.id(row, "sme_id"),
				Columns.text(row, "business_name"), Columns.region(row, "region_code"),
				Columns.constant(row, "template", Template.class), Columns.number(row, "template_version"),
				this.json.readValue(Columns.text(row, "facts"), FACTS),
				Columns.constant(row, "state", MessageState.class), reason(row), Columns.time(row, "due_at"),
				Columns.time(row, "valid_until"), Columns.time(row, "made_at"), Columns.flag(row, "held"));
	}

	private static @Nullable FailureReason reason(Readable row) {
		String reason = row.get("reason", String.class);
		return (reason != null) ? FailureReason.valueOf(reason) : null;
	}

	private static @Nullable UUID subject(NewMessage made) {
		Subject subject = made.subject();
		return (subject != null) ? subject.id() : null;
	}

	private static @Nullable Long subjectVersion(NewMessage made) {
		Subject subject = made.subject();
		return (subject != null) ? subject.version() : null;
	}

	private static OffsetDateTime utc(Instant time) {
		return time.atOffset(ZoneOffset.UTC);
	}

	/** That a template's messages about something are of no use after a version of it. */
	record Ended(Subject subject, Template template) {
	}

	/** What somebody did with a message. */
	enum Action {

		OPENED, SENT_BY_HAND, FAILED, REOPENED

	}

	/** What was done, by whom and when. */
	record Done(Action action, @Nullable FailureReason reason, String by, Instant at) {
	}

}
