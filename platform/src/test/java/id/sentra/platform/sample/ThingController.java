package id.sentra.platform.sample;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import id.sentra.platform.error.Refused;
import id.sentra.platform.id.Ids;
import id.sentra.platform.security.Allowed;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import id.sentra.platform.web.ETags;
import id.sentra.platform.web.IdempotentRequests;
import id.sentra.platform.web.IfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class ThingController {

	final AtomicInteger commands = new AtomicInteger();

	final AtomicInteger refusals = new AtomicInteger();

	final AtomicInteger slowEntered = new AtomicInteger();

	private final Things things;

	private final IdempotentRequests idempotent;

	private final Transactions transactions;

	private final DatabaseClient database;

	ThingController(Things things, IdempotentRequests idempotent, Transactions transactions, DatabaseClient database) {
		this.things = things;
		this.idempotent = idempotent;
		this.transactions = transactions;
		this.database = database;
	}

	@Allowed(Role.OFFICER)
	@PostMapping("/api/sample/things")
	Mono<ResponseEntity<byte[]>> make(@Valid @RequestBody MakeThing body, CurrentUser user, ServerHttpRequest request) {
		return this.idempotent.once(request, user, body, () -> {
			if (body.region().equals("99")) {
				this.refusals.incrementAndGet();
				return Mono.delay(Duration.ofMillis(5)).then(Mono.error(new Refused("bad-region")));
			}
			this.commands.incrementAndGet();
			UUID id = Ids.next();
			return this.things.change(id, body.region(), 1)
				.thenReturn(ResponseEntity.status(HttpStatus.CREATED).eTag(ETags.of(1)).body(new MadeThing(id)));
		});
	}

	@PutMapping("/api/sample/things")
	Mono<Long> change(@IfMatch long version) {
		return Mono.just(version);
	}

	/** Long enough under way for a client to hang up. */
	@GetMapping("/api/sample/slow")
	Mono<String> slow() {
		this.slowEntered.incrementAndGet();
		return this.transactions.in(Scope.system(),
				this.database.sql("select pg_sleep(0.01)").then().thenReturn("slow but sure"));
	}

	@GetMapping("/api/sample/refused-by-database")
	Mono<Void> refusedByDatabase() {
		return this.transactions.in(Scope.system(),
				this.database.sql("do $$ begin raise exception 'never' using errcode = 'P0001'; end $$").then());
	}

	@GetMapping("/api/sample/fault")
	Mono<String> fault() {
		return Mono.error(new IllegalStateException("secret cause"));
	}

	record MakeThing(@NotBlank String region) {
	}

	record MadeThing(UUID id) {
	}

}
