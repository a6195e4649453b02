package id.sentra.bazaar.bazaar;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.sentra.bazaar.bazaar.PublicResults.Line;
import id.sentra.bazaar.bazaar.Stalls.StallView;
import id.sentra.bazaar.bazaar.domain.Application;
import id.sentra.bazaar.bazaar.domain.Bazaar;
import id.sentra.bazaar.bazaar.domain.BazaarStatus;
import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What people may see of bazaars, stalls and applications. */
@Service
public class BazaarViews {

	private final Transactions transactions;

	private final Bazaars bazaars;

	private final Applications applications;

	private final Stalls stalls;

	private final PublicResults results;

	BazaarViews(Transactions transactions, Bazaars bazaars, Applications applications, Stalls stalls,
			PublicResults results) {
		this.transactions = transactions;
		this.bazaars = bazaars;
		this.applications = applications;
		this.stalls = stalls;
		this.results = results;
	}

	/** Those announced, and those still planned within the scope. */
	public Mono<List<Bazaar>> list(Bazaars.Filter filter, int limit, Scope scope) {
		return this.transactions.in(scope, this.bazaars.list(filter, scope, limit));
	}

	public Mono<Bazaar> find(UUID id, Scope scope) {
		return this.transactions.in(scope, this.bazaars.find(id))
			.switchIfEmpty(Mono.error(() -> new NotFound("bazaar-not-found")));
	}

	public Mono<List<StallView>> stalls(Stalls.Filter filter, int limit, Scope scope) {
		return this.transactions.in(scope, this.stalls.list(filter, limit));
	}

	public Mono<List<Application>> applications(Applications.Filter filter, int limit, CurrentUser user) {
		return this.transactions.in(user.scope(), this.applications.list(filter, user.scope(), limit));
	}

	public Mono<Application> application(UUID id, CurrentUser user) {
		return this.transactions.in(user.scope(), this.applications.find(id, user.scope()))
			.switchIfEmpty(Mono.error(() -> new NotFound("application-not-found")));
	}

	/** What the allocation was made from, for staff of the bazaar's region. */
	public Mono<String> input(UUID id, CurrentUser user) {
		user.requireStaff();
		return find(id, user.scope()).filter((bazaar) -> user.scope().covers(bazaar.particulars().region()))
			.switchIfEmpty(Mono.error(() -> new NotAllowed("region-not-allowed")))
			.map((bazaar) -> Optional.ofNullable(bazaar.drawing().input())
				.orElseThrow(() -> new NotFound("not-published")));
	}

	/** The same for everybody, with the result, when no rule rests on personal facts. */
	public Mono<String> publicInput(UUID id) {
		return published(id).map((bazaar) -> {
			if (bazaar.plan().restsOnPersonalFacts()) {
				throw new NotAllowed("input-holds-personal-facts");
			}
			return Optional.ofNullable(bazaar.drawing().input()).orElseThrow(() -> new NotFound("not-published"));
		});
	}

	public Mono<Bazaar> published(UUID id) {
		return find(id, Scope.nothing()).filter((bazaar) -> bazaar.status().compareTo(BazaarStatus.PUBLISHED) >= 0)
			.switchIfEmpty(Mono.error(() -> new NotFound("not-published")));
	}

	/**
	 * Businesses and their stalls are public once the result is; their points are too,
	 * unless they tell of an owner's personal circumstances.
	 */
	public Mono<List<Line>> result(UUID id, @Nullable UUID after, int limit) {
		return published(id).flatMap((bazaar) -> this.transactions.in(Scope.system(), this.results.of(id, after, limit))
			.map((lines) -> bazaar.plan().restsOnPersonalFacts() ? lines.stream().map(Line::withoutPoints).toList()
					: lines));
	}

	/** What an application's stalls sold, day by day. */
	public Mono<List<Application.Sales>> sales(UUID id, CurrentUser user) {
		return this.transactions.in(user.scope(),
				this.applications.find(id, user.scope())
					.switchIfEmpty(Mono.error(() -> new NotFound("application-not-found")))
					.flatMap(this.applications::sales));
	}

}
