package id.sentra.registry.timeline;

import java.util.List;
import java.util.UUID;

import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.tx.Transactions;
import id.sentra.registry.sme.SmeViews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Timelines as people may see them: owners the own one, without the names of officers.
 */
@Service
class TimelineViews {

	private final Transactions transactions;

	private final SmeViews smes;

	private final Timeline timeline;

	TimelineViews(Transactions transactions, SmeViews smes, Timeline timeline) {
		this.transactions = transactions;
		this.smes = smes;
		this.timeline = timeline;
	}

	Mono<List<Entry>> of(UUID smeId, Timeline.@Nullable Place before, int limit, CurrentUser user) {
		Mono<List<Entry>> work = this.smes.find(smeId, user).then(this.timeline.page(smeId, before, limit));
		return this.transactions.in(user.scope(), work)
			.map((entries) -> user.has(Role.SME_OWNER) ? entries.stream().map(Entry::withoutBy).toList() : entries);
	}

}
