package id.sentra.registry.sme;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.ProblemException;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeEvent;
import id.sentra.registry.sme.domain.SmeStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Verifies many SMEs in one transaction: one reading, one writing, and what cannot be
 * verified is told and harms no other.
 */
@Service
public class BulkVerification {

	/** How many a call may name. */
	public static final int MOST = 500;

	private final Transactions transactions;

	private final LockedSmes smes;

	private final SmeWriter writer;

	private final Clock clock;

	BulkVerification(Transactions transactions, LockedSmes smes, SmeWriter writer, Clock clock) {
		this.transactions = transactions;
		this.smes = smes;
		this.writer = writer;
		this.clock = clock;
	}

	/**
	 * One result for each SME, in the order of the request; a second mention of an SME is
	 * left out.
	 */
	public Mono<List<Result>> verify(List<Seen> seen, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		Map<UUID, Long> versions = new LinkedHashMap<>();
		seen.forEach((sme) -> versions.putIfAbsent(sme.id(), sme.version()));
		Mono<List<Result>> work = this.smes.findAll(versions.keySet(), user.scope()).flatMap((found) -> {
			List<SmeEvent> events = new ArrayList<>();
			List<Result> results = results(versions, found, events);
			return this.writer.saveLocked(events, user).thenReturn(results);
		});
		return this.transactions.in(user.scope(), work);
	}

	private List<Result> results(Map<UUID, Long> versions, List<Sme> found, List<SmeEvent> events) {
		Map<UUID, Sme> smes = found.stream().collect(Collectors.toMap(Sme::id, Function.identity()));
		Instant now = this.clock.instant();
		return versions.entrySet()
			.stream()
			.map((row) -> result(row.getKey(), row.getValue(), Optional.ofNullable(smes.get(row.getKey())), now,
					events))
			.toList();
	}

	private static Result result(UUID id, long version, Optional<Sme> found, Instant now, List<SmeEvent> events) {
		try {
			Sme sme = found.orElseThrow(() -> new NotFound("sme-not-found"));
			if (sme.status() == SmeStatus.VERIFIED) {
				return new Result(id, Outcome.ALREADY, sme.version(), null);
			}
			if (sme.version() != version) {
				throw new StaleVersion("stale-version");
			}
			SmeEvent event = sme.verify(now);
			events.add(event);
			return new Result(id, Outcome.VERIFIED, event.sme().version(), null);
		}
		catch (ProblemException ex) {
			return new Result(id, Outcome.REFUSED, null, ex);
		}
	}

	/**
	 * An SME and the version the officer saw.
	 */
	public record Seen(UUID id, long version) {
	}

	/**
	 * What became of one SME: its version now, or why not.
	 */
	public record Result(UUID id, Outcome outcome, @Nullable Long version, @Nullable ProblemException refusal) {
	}

	/**
	 * The ways it can end for one SME.
	 */
	public enum Outcome {

		VERIFIED, ALREADY, REFUSED

	}

}
