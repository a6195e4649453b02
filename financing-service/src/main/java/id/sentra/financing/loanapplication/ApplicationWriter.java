package id.sentra.financing.loanapplication;

import java.util.List;

import id.sentra.financing.loanapplication.domain.ApplicationEvent;
import id.sentra.financing.loanapplication.domain.LoanApplication;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Saves an application and publishes what happened, in the transaction of the caller. */
@Component
public class ApplicationWriter {

	private final LoanApplications applications;

	private final ApplicationEvents events;

	ApplicationWriter(LoanApplications applications, ApplicationEvents events) {
		this.applications = applications;
		this.events = events;
	}

	/** The application as it is after the last of the events, each one version higher. */
	public Mono<LoanApplication> save(LoanApplication before, List<ApplicationEvent> happened) {
		LoanApplication after = happened.get(happened.size() - 1).application();
		return this.applications.save(after, before.version()).then(this.events.publish(happened)).thenReturn(after);
	}

}
