package id.sentra.financing.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import id.sentra.financing.programme.domain.Budget;
import id.sentra.financing.programme.domain.Budget.Grant;
import id.sentra.financing.programme.domain.Programme;
import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.Refused;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.tx.Transactions;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Shows programmes to anybody and lets an administrator lay down budgets. */
@Service
public class ProgrammeService {

	private static final int HOURS_EAST = 7;

	private final Transactions transactions;

	private final Programmes programmes;

	private final Budgets budgets;

	private final Clock clock;

	ProgrammeService(Transactions transactions, Programmes programmes, Budgets budgets, Clock clock) {
		this.transactions = transactions;
		this.programmes = programmes;
		this.budgets = budgets;
		this.clock = clock;
	}

	/** The day rules are looked up for: that of the capital. */
	public LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.ofHours(HOURS_EAST));
	}

	/** The rules of a programme today; not found when it does not run. */
	public Mono<Programme> current(String code) {
		return Mono.justOrEmpty(Programme.parseCode(code))
			.flatMap((text) -> this.transactions.in(Scope.nothing(), this.programmes.find(text, today())))
			.switchIfEmpty(Mono.error(() -> new NotFound("programme-not-found")));
	}

	public Mono<List<Programme>> current() {
		return this.transactions.in(Scope.nothing(), this.programmes.all(today()));
	}

	public Mono<List<Budget>> budgets(CurrentUser user) {
		user.requireStaff();
		return this.transactions.in(user.scope(), this.budgets.all(user.scope()));
	}

	/** Lays down a first budget of a region. */
	public Mono<Budget> addBudget(String programme, RegionCode region, Grant grant, CurrentUser user) {
		requireWithin(region, grant, user);
		Mono<Budget> added = known(programme).then(Mono.defer(() -> this.budgets.add(programme, region, grant)))
			.switchIfEmpty(Mono.error(() -> new Conflict("budget-exists")));
		return this.transactions.in(user.scope(), added);
	}

	/** Changes a budget's amount, never below what is reserved and used. */
	public Mono<Budget> changeBudget(String programme, RegionCode region, long version, Grant grant, CurrentUser user) {
		requireWithin(region, grant, user);
		Mono<Budget> changed = known(programme)
			.then(Mono.defer(() -> this.budgets.change(programme, region, version, grant)))
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")));
		return this.transactions.in(user.scope(), changed);
	}

	/** What a budget was laid down as over time, the newest first. */
	public Mono<List<Budgets.Change>> changes(String programme, RegionCode region, CurrentUser user) {
		user.requireStaff();
		requireCovers(region, user);
		return this.transactions.in(user.scope(),
				known(programme).flatMap((known) -> this.budgets.changes(programme, region, user.scope())));
	}

	/** Every version of every programme there ever was. */
	public Mono<List<Programme>> versions(CurrentUser user) {
		user.requireStaff();
		return this.transactions.in(Scope.nothing(), this.programmes.versions());
	}

	private Mono<Programme> known(String code) {
		return this.transactions.in(Scope.nothing(), this.programmes.versions())
			.flatMap((all) -> Mono.justOrEmpty(all.stream().filter((one) -> one.code().equals(code)).findFirst()))
			.switchIfEmpty(Mono.error(() -> new NotFound("programme-not-found")));
	}

	private void requireWithin(RegionCode region, Grant grant, CurrentUser user) {
		user.require(Role.ADMIN);
		requireCovers(region, user);
		grant.requireDecidedBy(today());
		if (region.value().length() > "21.72.01".length()) {
			throw new Refused("bad-budget");
		}
	}

	private static void requireCovers(RegionCode region, CurrentUser user) {
		if (!user.scope().covers(region)) {
			throw new NotAllowed("region-not-allowed");
		}
	}

}
