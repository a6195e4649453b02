package id.sentra.bazaar.bazaar;

import java.util.List;

import id.sentra.bazaar.bazaar.domain.ApplicationEvent;
import id.sentra.bazaar.bazaar.domain.Bazaar;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Saves an applicant's answer and, where a stall becomes free by it, passes it on. */
@Component
class Desk {

	private final ApplicationBook book;

	private final Stalls stalls;

	private final FreeStalls freeStalls;

	Desk(ApplicationBook book, Stalls stalls, FreeStalls freeStalls) {
		this.book = book;
		this.stalls = stalls;
		this.freeStalls = freeStalls;
	}

	/** An answer that leaves the stalls where they are. */
	Mono<Void> keep(ApplicationEvent event, Bazaar bazaar) {
		return this.book.save(List.of(event), bazaar);
	}

	/**
	 * An answer that leaves the applicant without stalls. One transaction gives them back
	 * and to the next in order, so nobody else can claim them in between.
	 */
	Mono<Void> giveBack(ApplicationEvent event, Bazaar bazaar) {
		return this.book.save(List.of(event), bazaar)
			.then(Mono.defer(() -> this.stalls.giveBack(event.application().id())))
			.filter((freed) -> freed > 0)
			.flatMap((freed) -> this.freeStalls.offer(bazaar));
	}

}
