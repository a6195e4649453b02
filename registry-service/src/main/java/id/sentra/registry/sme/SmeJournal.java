package id.sentra.registry.sme;

import java.util.List;

import id.sentra.registry.sme.domain.SmeEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What follows every change of an SME in the same transaction: its events for others, its
 * history for us.
 */
@Component
public class SmeJournal {

	private final SmeEvents events;

	private final SmeHistory history;

	SmeJournal(SmeEvents events, SmeHistory history) {
		this.events = events;
		this.history = history;
	}

	/** Events alone, of what the database wrote into the history itself. */
	Mono<Void> publish(List<? extends SmeEvent> happened) {
		return happened.isEmpty() ? Mono.empty() : this.events.publish(happened);
	}

	public Mono<Void> write(List<? extends SmeEvent> happened, SmeHistory.Author actor) {
		return this.events.publish(happened).then(this.history.record(happened, actor));
	}

}
