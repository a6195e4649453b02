package id.sentra.training.mentoring.application;

import java.time.LocalDate;
import java.util.List;

import id.sentra.platform.region.RegionCode;
import id.sentra.training.mentoring.domain.MentoringRule;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The rules of mentoring. Every method works within the transaction of its caller. */
public interface MentoringRules {

	/** The rule of the smallest region around that one that has begun by that day. */
	Mono<MentoringRule> on(RegionCode region, LocalDate day);

	/**
	 * All rules of a region and of those it lies in, the latest first; all without one.
	 */
	Mono<List<MentoringRule>> list(@Nullable RegionCode region);

	/** Whether it follows all others of its region. */
	Mono<Boolean> add(MentoringRule rule);

}
