package id.sentra.registry.sme;

import java.util.List;

import id.sentra.platform.error.Conflict;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeKey;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Why nobody can be registered under a key that is taken: by an SME the caller sees, by a
 * duplicate that was merged, or by one of another office, of which only the office is
 * told.
 */
@Component
class TakenKeys {

	private final Smes smes;

	private final Regions regions;

	TakenKeys(Smes smes, Regions regions) {
		this.smes = smes;
		this.regions = regions;
	}

	/** The conflict with an SME the caller can see; nothing when there is none. */
	private <T> Mono<T> refuseIfSeen(SmeKey key) {
		return this.smes.findAll(List.of(key)).flatMap((found) -> Mono.justOrEmpty(found.get(key))).flatMap(this::seen);
	}

	/** The conflict with whatever has the key. */
	<T> Mono<T> refuse(SmeKey key) {
		return this.<T>refuseIfSeen(key)
			.switchIfEmpty(Mono.defer(() -> this.smes.officeOf(key).flatMap(this::elsewhere)))
			.switchIfEmpty(Mono.error(TakenKeys::registered));
	}

	private <T> Mono<T> seen(Sme known) {
		return this.smes.survivorOf(known.id())
			.<T>flatMap((survivor) -> Mono.error(new Conflict(Sme.MERGED, survivor)))
			.switchIfEmpty(Mono.error(TakenKeys::registered));
	}

	private <T> Mono<T> elsewhere(RegionCode office) {
		return Mono.error(new Conflict("sme-registered-elsewhere", this.regions.name(office).orElse(office.value())));
	}

	private static Conflict registered() {
		return new Conflict("sme-already-registered");
	}

}
