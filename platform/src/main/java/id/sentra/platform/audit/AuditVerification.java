package id.sentra.platform.audit;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Computes the chain anew, page by page, and says what it ends in and where it breaks
 * first. A head that was kept elsewhere tells whether the end was cut off or all of it
 * was made anew.
 */
public final class AuditVerification {

	private static final int PAGE = 2000;

	private static final String READ = """
			select seq, at, actor, roles, command, action, subject_kind, subject_id, version, hash
			from audit_entry where seq > :after order by seq limit :limit""";

	private final Transactions transactions;

	private final DatabaseClient database;

	private final AtomicBoolean running = new AtomicBoolean();

	AuditVerification(Transactions transactions, DatabaseClient database) {
		this.transactions = transactions;
		this.database = database;
	}

	/**
	 * Verifies all of it, one at a time in an instance.
	 * @param anchor a head that was kept elsewhere, if any
	 */
	public Mono<Verified> verify(@Nullable Anchor anchor) {
		return Mono.using(this::begin, (begun) -> walk(anchor), (begun) -> this.running.set(false));
	}

	private boolean begin() {
		if (!this.running.compareAndSet(false, true)) {
			throw new Conflict("audit-verification-runs");
		}
		return true;
	}

	private Mono<Verified> walk(@Nullable Anchor anchor) {
		return next(ChainWalk.from(anchor)).expand((walk) -> walk.isOver() ? Mono.empty() : next(walk))
			.last()
			.map(ChainWalk::verified);
	}

	private Mono<ChainWalk> next(ChainWalk walk) {
		Mono<List<ChainWalk.Link>> page = this.database.sql(READ)
			.bind("after", walk.seq())
			.bind("limit", PAGE)
			.map(AuditVerification::link)
			.all()
			.collectList();
		return this.transactions.in(Scope.system(), page).map((links) -> walk.over(links, links.size() < PAGE));
	}

	private static ChainWalk.Link link(Readable row) {
		AuditEntry.Who who = new AuditEntry.Who(row.get("actor", String.class), row.get("roles", String.class),
				row.get("command", String.class));
		return new ChainWalk.Link(row.get("seq", Long.class),
				new AuditEntry(row.get("at", Instant.class), who, row.get("action", String.class),
						row.get("subject_kind", String.class), row.get("subject_id", UUID.class),
						row.get("version", Long.class)),
				row.get("hash", byte[].class));
	}

	/** A head of the chain: its number and its hash in hexadecimal. */
	public record Anchor(long seq, String hash) {
	}

	/**
	 * What the chain is.
	 *
	 * @param entries how many hold, from the first on
	 * @param head hash of the last of them in hexadecimal
	 * @param headAt when that was; null for none
	 * @param firstBroken number of the first entry that is missing or does not hold; null
	 * when all hold
	 * @param anchorHolds whether the head that was given is in the chain; null when none
	 * was
	 */
	public record Verified(long entries, String head, @Nullable Instant headAt, @Nullable Long firstBroken,
			@Nullable Boolean anchorHolds) {

		static Verified of(ChainWalk walk) {
			return new Verified(walk.seq(), HexFormat.of().formatHex(walk.hash()), walk.at(), walk.firstBroken(),
					walk.anchorHolds());
		}

	}

}
