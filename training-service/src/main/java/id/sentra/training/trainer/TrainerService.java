package id.sentra.training.trainer;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import id.sentra.training.trainer.domain.Trainer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Keeps the list of trainers, whose accounts are the staff's to know. */
@Service
class TrainerService {

	private static final String KNOWN = "trainer-already-known";

	private final Transactions transactions;

	private final Trainers trainers;

	TrainerService(Transactions transactions, Trainers trainers) {
		this.transactions = transactions;
		this.trainers = trainers;
	}

	public Mono<Trainer> find(UUID id, CurrentUser user) {
		user.requireStaff();
		return this.transactions.in(user.scope(), found(id));
	}

	public Mono<List<Trainer>> list(@Nullable RegionCode region, @Nullable UUID after, int limit, CurrentUser user) {
		user.requireStaff();
		return this.transactions.in(user.scope(), this.trainers.list(region, after, limit));
	}

	/** A new one; conflict when its username is known already. */
	public Mono<Trainer> add(Trainer trainer, CurrentUser user) {
		requireInCharge(trainer, user);
		Mono<Trainer> work = this.trainers.add(trainer)
			.filter(Boolean::booleanValue)
			.switchIfEmpty(Mono.error(() -> new Conflict(KNOWN, trainer.username())))
			.thenReturn(trainer);
		return this.transactions.in(user.scope(), work);
	}

	public Mono<Trainer> revise(UUID id, long version, String name, String username, CurrentUser user) {
		return change(id, version, (trainer) -> trainer.revise(name, username), user)
			.onErrorMap(DuplicateKeyException.class, (ex) -> new Conflict(KNOWN, username));
	}

	/** Opens it for new sessions or closes it; sessions there are stay. */
	public Mono<Trainer> activate(UUID id, long version, boolean open, CurrentUser user) {
		return change(id, version, (trainer) -> trainer.activate(open), user);
	}

	private Mono<Trainer> change(UUID id, long version, UnaryOperator<Trainer> change, CurrentUser user) {
		Mono<Trainer> work = found(id).doOnNext((trainer) -> requireInCharge(trainer, user))
			.filter((trainer) -> trainer.version() == version)
			.map(change)
			.filterWhen(this.trainers::save)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")));
		return this.transactions.in(user.scope(), work);
	}

	private Mono<Trainer> found(UUID id) {
		return this.trainers.findAll(List.of(id))
			.filter((found) -> !found.isEmpty())
			.map((found) -> found.get(0))
			.switchIfEmpty(Mono.error(() -> new NotFound("trainer-not-found")));
	}

	private static void requireInCharge(Trainer trainer, CurrentUser user) {
		user.require(Role.OFFICER, Role.ADMIN);
		if (!user.scope().covers(trainer.region())) {
			throw new NotAllowed("region-not-allowed");
		}
	}

}
