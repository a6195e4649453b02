package id.sentra.platform.test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.sentra.platform.blocking.Bulkhead;
import id.sentra.platform.blocking.BulkheadSettings;
import id.sentra.platform.blocking.WorkType;
import id.sentra.platform.security.CurrentUserTokens;
import id.sentra.platform.security.Role;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.unit.DataSize;
import reactor.util.context.Context;

/** Bulkheads for tests that print or read without a whole service. */
public final class Bulkheads {

	private Bulkheads() {
	}

	/** With room for whatever one test asks for. */
	public static Bulkhead roomy() {
		return new Bulkhead(settings(2, 100, 100), Runtime.getRuntime().maxMemory(), new SimpleMeterRegistry());
	}

	/** Each kind of work weighs 10 MB, and all of the heap may be taken. */
	public static BulkheadSettings settings(int workers, int queue, int perAccount) {
		Map<WorkType, DataSize> weights = Stream.of(WorkType.values())
			.collect(Collectors.toMap((type) -> type, (type) -> DataSize.ofMegabytes(10)));
		return new BulkheadSettings(workers, queue, perAccount, 1, Duration.ofSeconds(7), weights);
	}

	/** In the name of this account. */
	public static Context as(String username) {
		Instant now = Instant.parse("2026-01-01T00:00:00Z");
		Jwt token = new Jwt("t", now, now.plusSeconds(60), Map.of("alg", "none"),
				Map.of("sub", username, "roles", List.of(Role.OFFICER.name())));
		return ReactiveSecurityContextHolder
			.withAuthentication(Objects.requireNonNull(new CurrentUserTokens().convert(token).block()));
	}

}
