package id.sentra.registry.sme;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import id.sentra.registry.sme.domain.Profile;
import id.sentra.registry.sme.domain.ScaleRegulations;
import id.sentra.registry.sme.domain.ScaleRules;
import id.sentra.registry.sme.domain.Sme;
import id.sentra.registry.sme.domain.SmeEvent;
import org.springframework.stereotype.Component;

/**
 * The rules that apply now.
 */
@Component
class SmeRules {

	private final ScaleRegulations regulations;

	private final Clock clock;

	SmeRules(ScaleRegulations regulations, Clock clock) {
		this.regulations = regulations;
		this.clock = clock;
	}

	SmeEvent.SmeRegistered register(Profile profile) {
		return Sme.register(profile, scale(), now());
	}

	ScaleRules scale() {
		return this.regulations.on(LocalDate.ofInstant(now(), ZoneOffset.UTC));
	}

	Instant now() {
		return this.clock.instant();
	}

}
