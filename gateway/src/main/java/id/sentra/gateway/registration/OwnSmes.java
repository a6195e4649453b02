package id.sentra.gateway.registration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import id.sentra.gateway.account.Accounts;
import id.sentra.gateway.account.domain.Identity;
import id.sentra.gateway.registration.Registrations.Survivor;
import id.sentra.gateway.service.ContractEnum;
import id.sentra.gateway.service.CurrentUser;
import id.sentra.gateway.service.Listed;
import id.sentra.gateway.service.ServiceProblem;
import id.sentra.gateway.sme.Sme;
import id.sentra.gateway.sme.Smes;
import id.sentra.gateway.sme.TimelineEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Ties owners' accounts to their SMEs: once after registering, however the answer got
 * lost, and anew when the SME was merged into another.
 */
@Service
public class OwnSmes {

	/** What the registry refuses when it has this registration already. */
	/** An officer wrote why. */
	@ContractEnum(value = "registry/SmeResponse/status", part = true)
	private static final List<String> TURNED_BACK = List.of("CORRECTION_REQUESTED", "REJECTED");

	private static final Set<String> MADE_BEFORE = Set.of("owner-has-sme", "idempotency-key-reused");

	private static final String MERGED = "sme-merged";

	private static final int NOT_FOUND = 404;

	private static final int REGENCY = "21.72".length();

	private final Registrations registrations;

	private final Smes smes;

	private final Accounts accounts;

	OwnSmes(Registrations registrations, Smes smes, Accounts accounts) {
		this.registrations = registrations;
		this.smes = smes;
		this.accounts = accounts;
	}

	/** Registers the user's business, if that was not done before; it is his then. */
	public Mono<UUID> register(CurrentUser user, Map<String, Object> profile, String key) {
		return this.registrations.register(user, profile, key)
			.flatMap((made) -> bind(user, made.id()))
			.onErrorResume(ServiceProblem.class, (refused) -> MADE_BEFORE.contains(refused.code())
					? resume(user).switchIfEmpty(Mono.error(refused)) : Mono.error(refused));
	}

	/** Ties the user to what he registered before; empty when there is nothing. */
	public Mono<UUID> resume(CurrentUser user) {
		return this.registrations.registered(user)
			.flatMap((own) -> bind(user, own.smeId()))
			.onErrorResume(ServiceProblem.class,
					(refused) -> refused.getStatusCode().value() == NOT_FOUND ? Mono.empty() : Mono.error(refused));
	}

	/**
	 * The user's business; one that was merged is {@link Moved} or, with nobody, gone.
	 */
	public Mono<Own> find(CurrentUser user) {
		UUID id = user.ownSme();
		return this.smes.find(user, id)
			.flatMap(
					(sme) -> reason(user, sme).map((reason) -> new Own(sme, reason)).defaultIfEmpty(new Own(sme, null)))
			.onErrorResume(ServiceProblem.class,
					(refused) -> MERGED.equals(refused.code())
							? follow(user, id).flatMap((moved) -> Mono.error(moved ? new Moved() : refused))
							: Mono.error(refused));
	}

	/** The SME that stands for one that was merged. */
	public Mono<UUID> survivor(CurrentUser user, UUID merged) {
		return this.registrations.survivor(user, merged).map(Survivor::survivor);
	}

	/** Accounts of a double are its survivor's, as far as nobody else has that. */
	public Mono<Boolean> follow(CurrentUser user, UUID merged) {
		return survivor(user, merged).flatMap((survivor) -> this.accounts.follow(merged, survivor))
			.map((moved) -> moved > 0);
	}

	private Mono<UUID> bind(CurrentUser user, UUID id) {
		Identity now = user.known();
		Identity owner = new Identity(now.username(), now.displayName(), now.roles(), now.region(), id);
		return this.smes.find(new CurrentUser(owner, user.locale()), id)
			.flatMap((sme) -> this.accounts.bind(now.username(), id, sme.place().regionCode().substring(0, REGENCY)))
			.filter((bound) -> bound)
			.map((bound) -> id);
	}

	/** What an officer wrote when he asked for a correction or rejected it. */
	private Mono<String> reason(CurrentUser user, Sme sme) {
		if (!TURNED_BACK.contains(sme.status())) {
			return Mono.empty();
		}
		String type = sme.status().equals("REJECTED") ? "sme-rejected" : "sme-correction-requested";
		return this.smes.happenings(user, sme.id(), null)
			.flatMapIterable(Listed::items)
			.filter((one) -> one.type().equals(type))
			.map(TimelineEntry::facts)
			.<String>mapNotNull((facts) -> (facts.get("reason") instanceof String text) ? text : null)
			.next()
			.onErrorComplete();
	}

	/** An owner's SME, and why it has to be corrected, if it has. */
	public record Own(Sme sme, @Nullable String reason) {
	}

	/** The account has another SME now: ask again. */
	public static class Moved extends RuntimeException {

		Moved() {
			super("The SME was merged and its account moved");
		}

	}

}
