package id.sentra.financing.loanapplication;

import java.util.List;
import java.util.UUID;

import id.sentra.financing.loanapplication.domain.ApplicationEvent;
import id.sentra.financing.loanapplication.domain.LoanApplication;
import id.sentra.platform.error.NotFound;
import id.sentra.platform.error.StaleVersion;
import id.sentra.platform.security.Scope;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads an application in the version a command names, and keeps what came of it. */
@Component
public class ApplicationJournal {

	private final LoanApplications applications;

	private final ApplicationEvents events;

	ApplicationJournal(LoanApplications applications, ApplicationEvents events) {
		this.applications = applications;
		this.events = events;
	}

	/** Not found outside the scope, stale in another version. */
	public Mono<LoanApplication> current(UUID id, long version, Scope scope) {
		return any(id, scope).filter((application) -> application.version() == version)
			.switchIfEmpty(Mono.error(() -> new StaleVersion("stale-version")));
	}

	public Mono<LoanApplication> any(UUID id, Scope scope) {
		return this.applications.find(id, scope).switchIfEmpty(Mono.error(() -> new NotFound("application-not-found")));
	}

	/** Saves what the events say and publishes them. */
	public Mono<LoanApplication> keep(LoanApplication before, List<ApplicationEvent> happened) {
		LoanApplication after = happened.get(happened.size() - 1).application();
		return this.applications.save(after, before.version()).then(this.events.publish(happened)).thenReturn(after);
	}

	/** Saves a step that others are not told of. */
	public Mono<LoanApplication> keep(LoanApplication before, LoanApplication after) {
		return this.applications.save(after, before.version());
	}

}
