package id.sentra.training.trainer.application;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.training.trainer.domain.Trainer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The trainers there are. Every method works within the transaction of its caller. */
public interface Trainers {

	Mono<List<Trainer>> findAll(Collection<UUID> ids);

	/** At most {@code limit} of a region, in the order of their ids. */
	Mono<List<Trainer>> list(@Nullable RegionCode region, @Nullable UUID after, int limit);

	/** Whether it was not there yet. */
	Mono<Boolean> add(Trainer trainer);

	/** Whether it was of the version before and its username is not another's. */
	Mono<Boolean> save(Trainer trainer);

}
