package id.sentra.training.mentor.application;

import java.util.List;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.training.mentor.domain.Mentor;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The mentors there are. Every method works within the transaction of its caller. */
public interface Mentors {

	Mono<Mentor> find(UUID id);

	/** At most {@code limit} of a region, in the order of their ids. */
	Mono<List<Mentor>> list(@Nullable RegionCode region, @Nullable UUID after, int limit);

	/** A code that no mentor has. */
	Mono<String> nextCode();

	/** Whether its account was no mentor's yet. */
	Mono<Boolean> add(Mentor mentor);

	/** Whether it was of the version before. */
	Mono<Boolean> save(Mentor mentor);

}
