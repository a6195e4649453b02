package id.sentra.platform.tx;

import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Collectors;

import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.CurrentUserAuthentication;
import id.sentra.platform.security.OnBehalf;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * Who acts in a transaction and by which command, for the audit. An owner's account is
 * named by its SME: what its owner called it may be a name, and the audit forgets
 * nothing. An officer who acts for an owner is named, with the SME and the visit among
 * the roles.
 */
public record Actor(String name, String roles, @Nullable Command command, @Nullable OnBehalf onBehalf) {

	private static final Actor SYSTEM = new Actor("system", "", null, null);

	private static final String OWNER = "sme-owner";

	/**
	 * Work done for somebody later, or on another thread, than the request that asked.
	 */
	public static Context by(Context context, String username, String command) {
		return context.put(Actor.class, new Actor(username, "", new Later(command), null));
	}

	/**
	 * Whoever the subscriber's context tells of: the user of a request that may change
	 * something, or the system.
	 */
	static Mono<Actor> current() {
		return Mono.deferContextual((context) -> {
			Command command = context.<Command>getOrEmpty(Command.class).orElse(null);
			if (context.hasKey(Actor.class) || command == null) {
				return Mono.just(context.getOrDefault(Actor.class, SYSTEM));
			}
			return CurrentUserAuthentication.current()
				.map((user) -> of(user, command))
				.defaultIfEmpty(new Actor("anybody", "", command, null));
		});
	}

	/** Value of the setting {@code sentra.visit}: the visit, the SME and its region. */
	String visitSetting() {
		OnBehalf owner = this.onBehalf;
		return (owner != null) ? owner.visit() + "/" + owner.sme() + "/" + owner.region().value() : "";
	}

	String commandName() {
		return (this.command != null) ? this.command.name() : "";
	}

	private static Actor of(CurrentUser user, Command command) {
		String roles = user.roles()
			.stream()
			.sorted(Comparator.naturalOrder())
			.map(Role::name)
			.collect(Collectors.joining(" "));
		OnBehalf onBehalf = user.onBehalf();
		if (onBehalf != null) {
			return new Actor(user.username(), roles + " " + owner(onBehalf.sme()) + " visit:" + onBehalf.visit(),
					command, onBehalf);
		}
		String name = user.has(Role.SME_OWNER) ? user.scope().smeId().map(Actor::owner).orElse(OWNER) : user.username();
		return new Actor(name, roles, command, null);
	}

	private static String owner(UUID sme) {
		return OWNER + ":" + sme;
	}

	/** A command known by its name only. */
	private record Later(String name) implements Command {

		@Override
		public @Nullable String subjectKind() {
			return null;
		}

		@Override
		public @Nullable UUID subjectId() {
			return null;
		}

	}

}
