package id.sentra.training.catalogue;

import java.util.function.UnaryOperator;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import id.sentra.platform.paging.Page;
import id.sentra.platform.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import reactor.core.publisher.Mono;

/**
 * Keeps a catalogue: each command one transaction, of the dinas whose entry it is. Who
 * may read which entry is each catalogue's to say; everybody signed in, unless it does.
 *
 * @param <T> the entry
 * @param <K> its key
 */
public abstract class CatalogueService<T extends CatalogueEntry<T>, K> {

	private final Transactions transactions;

	private final CatalogueRepository<T, K> entries;

	private final String notFound;

	private final String taken;

	/**
	 * @param notFound the code of the refusal when there is no such entry
	 * @param taken the code of the refusal when its name is another's
	 */
	protected CatalogueService(Transactions transactions, CatalogueRepository<T, K> entries, String notFound,
			String taken) {
		this.transactions = transactions;
		this.entries = entries;
		this.notFound = notFound;
		this.taken = taken;
	}

	public Mono<T> find(K id, CurrentUser user) {
		requireReader(user);
		return this.transactions.in(user.scope(), found(id, user));
	}

	public Mono<Page<T>> list(@Nullable RegionCode region, PageRequest page, CurrentUser user) {
		requireReader(user);
		return this.transactions.in(user.scope(), this.entries.list(region, page));
	}

	/** A new one; conflict when its name is another's. */
	public Mono<T> add(T entry, CurrentUser user) {
		return add(entry.region(), Mono.just(entry), user);
	}

	/** Changes what may change; conflict when the name is another's. */
	public Mono<T> revise(K id, long version, UnaryOperator<T> change, CurrentUser user) {
		Mono<T> work = found(id, user).doOnNext((entry) -> requireInCharge(entry.region(), user))
			.filter((entry) -> entry.version() == version)
			.map(change)
			.filterWhen(this::saved)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")));
		return this.transactions.in(user.scope(), work);
	}

	/** Opens it for what is new or closes it; what was made with it stays. */
	public Mono<T> activate(K id, long version, boolean open, CurrentUser user) {
		return revise(id, version, (entry) -> entry.activate(open), user);
	}

	/** The same, for an entry that is made within the transaction. */
	protected Mono<T> add(RegionCode region, Mono<T> entry, CurrentUser user) {
		requireInCharge(region, user);
		return this.transactions.in(user.scope(),
				entry.flatMap((added) -> this.entries.add(added)
					.filter(Boolean::booleanValue)
					.switchIfEmpty(Mono.error(() -> taken(added)))
					.thenReturn(added)));
	}

	protected void requireReader(CurrentUser user) {
	}

	protected boolean isVisible(T entry, CurrentUser user) {
		return true;
	}

	private Mono<T> found(K id, CurrentUser user) {
		return this.entries.find(id)
			.filter((entry) -> isVisible(entry, user))
			.switchIfEmpty(Mono.error(() -> new NotFound(this.notFound)));
	}

	private Mono<Boolean> saved(T entry) {
		return this.entries.save(entry).onErrorMap(DuplicateKeyException.class, (ex) -> taken(entry));
	}

	private Conflict taken(T entry) {
		return new Conflict(this.taken, entry.uniqueName());
	}

	private static void requireInCharge(RegionCode region, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		if (!user.scope().covers(region)) {
			throw new NotAllowed("region-not-allowed");
		}
	}

}
