package id.sentra.bazaar.bazaar;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import id.sentra.bazaar.bazaar.PublicResults.Line;
import id.sentra.bazaar.bazaar.Stalls.StallView;
import id.sentra.bazaar.bazaar.domain.Application;
import id.sentra.bazaar.bazaar.domain.Bazaar;
import id.sentra.bazaar.bazaar.domain.BazaarStatus;
import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What people may see of bazaars, stalls and applications. */
@Service
public class BazaarViews {

	private final Transactions transactions;

	private final Bazaars bazaars;

	private final Applications applications;

	private final SalesReports sales;

	private final Stalls stalls;

	private final PublicResults results;

	BazaarViews(Transactions transactions, Bazaars bazaars, Applications applications, SalesReports sales,
			Stalls stalls, PublicResults results) {
		this.transactions = transactions;
		this.bazaars = bazaars;
		this.applications = applications;
		this.sales = sales;
		this.stalls = stalls;
		this.results = results;
	}

	/** Whether somebody works for the dinas of the region, the auditor among them. */
	public static boolean staffOf(RegionCode region, CurrentUser user) {
		return !user.has(Role.SME_OWNER) && !user.roles().isEmpty() && user.scope().covers(region);
	}

	/** Those announced, and those still planned within the scope. */
	public Mono<Page<Bazaar>> list(Bazaars.Filter filter, Scope scope) {
		return this.transactions.in(scope, this.bazaars.list(filter));
	}

	public Mono<Bazaar> find(UUID id, Scope scope) {
		return this.transactions.in(scope, this.bazaars.find(id))
			.switchIfEmpty(Mono.error(() -> new NotFound("bazaar-not-found")));
	}

	public Mono<Page<StallView>> stalls(Stalls.Filter filter, CurrentUser user) {
		return this.transactions.in(user.scope(), this.stalls.list(filter, (region) -> staffOf(region, user)));
	}

	public Mono<Page<StallView>> publicStalls(Stalls.Filter filter) {
		return this.transactions.in(Scope.nothing(), this.stalls.list(filter, (region) -> false));
	}

	public Mono<Page<Application>> applications(Applications.Filter filter, CurrentUser user) {
		return this.transactions.in(user.scope(), this.applications.list(filter, user.scope()));
	}

	public Mono<Application> application(UUID id, CurrentUser user) {
		return this.transactions.in(user.scope(), this.applications.find(id, user.scope()))
			.switchIfEmpty(Mono.error(() -> new NotFound("application-not-found")));
	}

	/** What the allocation was made from, for staff of the bazaar's region. */
	public Mono<String> input(UUID id, CurrentUser user) {
		return ofRegion(id, user).map((bazaar) -> Optional.ofNullable(bazaar.drawing().input())
			.orElseThrow(() -> new NotFound("not-published")));
	}

	/** What came of it, once that is published, for the same. */
	public Mono<String> resultText(UUID id, CurrentUser user) {
		return ofRegion(id, user).filter((bazaar) -> bazaar.publishedAt() != null)
			.map((bazaar) -> Objects.requireNonNull(bazaar.drawing().result()))
			.switchIfEmpty(Mono.error(() -> new NotFound("not-published")));
	}

	private Mono<Bazaar> ofRegion(UUID id, CurrentUser user) {
		user.requireStaff();
		return find(id, user.scope()).filter((bazaar) -> user.scope().covers(bazaar.particulars().region()))
			.switchIfEmpty(Mono.error(() -> new NotAllowed("region-not-allowed")));
	}

	/** The input that everybody may read; not what the allocation knew of persons. */
	public Mono<String> publicInput(UUID id) {
		return published(id)
			.map((bazaar) -> bazaar.publicInput().orElseThrow(() -> new NotAllowed("input-holds-personal-facts")));
	}

	/** The result that follows from it. */
	public Mono<String> publicResult(UUID id) {
		return published(id)
			.map((bazaar) -> bazaar.publicResult().orElseThrow(() -> new NotAllowed("input-holds-personal-facts")));
	}

	public Mono<Bazaar> published(UUID id) {
		return find(id, Scope.nothing()).filter((bazaar) -> bazaar.status().compareTo(BazaarStatus.PUBLISHED) >= 0)
			.switchIfEmpty(Mono.error(() -> new NotFound("not-published")));
	}

	/**
	 * Businesses and their stalls are public once the result is; their points, reasons
	 * and places in the queue are too, unless a rule rests on owners' personal
	 * circumstances.
	 */
	public Mono<Page<Line>> result(UUID id, PageRequest page) {
		return published(id).flatMap((bazaar) -> this.transactions.in(Scope.system(), this.results.of(id, page)));
	}

	/** Reports of owners in a region that wait for a confirmation. */
	public Mono<Page<SalesReport>> unconfirmedSales(@Nullable RegionCode region, PageRequest page, CurrentUser user) {
		return this.transactions.in(user.scope(), this.sales.unconfirmed(region, page, user.scope()));
	}

	/** Reports of a bazaar that the dinas has confirmed. */
	public Mono<Page<SalesReport>> confirmedSales(@Nullable UUID bazaar, @Nullable RegionCode region, PageRequest page,
			CurrentUser user) {
		return this.transactions.in(user.scope(), this.sales.confirmed(bazaar, region, page, user.scope()));
	}

	/** What an application's stalls sold, day by day. */
	public Mono<List<Application.Sales>> sales(UUID id, CurrentUser user) {
		return this.transactions.in(user.scope(),
				this.applications.find(id, user.scope())
					.switchIfEmpty(Mono.error(() -> new NotFound("application-not-found")))
					.flatMap(this.sales::of));
	}

}
