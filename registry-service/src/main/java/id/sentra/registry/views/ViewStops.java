package id.sentra.registry.views;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.id.Ids;
import id.sentra.platform.security.Scope;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;

/** The stops there are. Every method works within the transaction of its caller. */
@Repository
class ViewStops {

	/** Views of one account are admitted one after another. */
	private static final String HOLD = "select pg_advisory_xact_lock(hashtextextended(:user, 23))::text";

	private static final String IS_STOPPED = """
			select exists (select from personal_view_stop where username = :user and released_at is null)
				or (select count(*) from (select viewed_at from personal_view where viewed_by = :user and file_id is null
						union all select max(viewed_at) from personal_view
							where viewed_by = :user and viewed_at > :since and file_id is not null group by sme_id
						union all select viewed_at from contact_view where viewed_by = :user) as viewed
					where viewed_at > greatest(:since,
						(select max(released_at) from personal_view_stop where username = :user))) >= :most""";

	private static final String ADD = """
			insert into personal_view_stop (id, region_code, username, views, minutes, rules_version, stopped_at)
			values (:id, :region, :user, :views, :minutes, :version, :at)
			on conflict (username) where released_at is null do nothing""";

	private static final String RELEASE = """
			update personal_view_stop set released_at = :at, released_by = :by, reason = :reason
			where id = :id and released_at is null and username <> :by""";

	private final DatabaseClient database;

	ViewStops(DatabaseClient database) {
		this.database = database;
	}

	/** Whether that account may look no more; whoever asks next waits for this one. */
	Mono<Boolean> isStopped(String username, ViewRules rules, Instant now) {
		Instant since = now.minus(Duration.ofMinutes(rules.minutes()));
		return this.database.sql(HOLD)
			.bind("user", username)
			.then()
			.then(this.database.sql(IS_STOPPED)
				.bind("user", username)
				.bind("since", since.atOffset(ZoneOffset.UTC))
				.bind("most", rules.views())
				.mapValue(Boolean.class)
				.one());
	}

	Mono<Void> add(String username, String region, ViewRules rules, Instant now) {
		return this.database.sql(ADD)
			.bind("id", Ids.next())
			.bind("region", region)
			.bind("user", username)
			.bind("views", rules.views())
			.bind("minutes", rules.minutes())
			.bind("version", rules.version())
			.bind("at", now.atOffset(ZoneOffset.UTC))
			.then();
	}

	Mono<ViewStop> find(UUID id, Scope scope) {
		return this.database
			.sql("select * from personal_view_stop where id = :id and region_code like :regions for update")
			.bind("id", id)
			.bind("regions", scope.regionPattern())
			.map(ViewStops::stop)
			.one();
	}

	/** Those that hold, the oldest first. */
	Mono<List<ViewStop>> open(@Nullable UUID after, Scope scope, int limit) {
		return this.database.sql("""
				select * from personal_view_stop
				where released_at is null and id > :after and region_code like :regions
				order by id limit :limit""")
			.bind("after", (after != null) ? after : new UUID(0, 0))
			.bind("regions", scope.regionPattern())
			.bind("limit", limit)
			.map(ViewStops::stop)
			.all()
			.collectList();
	}

	Mono<Void> release(UUID id, String by, String reason, Instant now) {
		return this.database.sql(RELEASE)
			.bind("id", id)
			.bind("by", by)
			.bind("reason", reason)
			.bind("at", now.atOffset(ZoneOffset.UTC))
			.then();
	}

	private static ViewStop stop(Readable row) {
		return new ViewStop(row.get("id", UUID.class), row.get("region_code", String.class),
				row.get("username", String.class), row.get("views", Integer.class), row.get("minutes", Integer.class),
				row.get("stopped_at", Instant.class), row.get("released_at", Instant.class),
				row.get("released_by", String.class), row.get("reason", String.class));
	}

}
