package id.sentra.bazaar.agreement;

import java.time.Clock;
import java.util.UUID;

import id.sentra.bazaar.sme.EndableData;
import id.sentra.platform.money.Rupiah;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What an erased SME and a partner have not both signed ends. What they signed is a
 * contract, for whose end erasure waits.
 */
@Component
class AgreementsOfErased implements EndableData {

	private static final String REASON = "sme-erased";

	private final Agreements agreements;

	private final AgreementWriter writer;

	private final Clock clock;

	AgreementsOfErased(Agreements agreements, AgreementWriter writer, Clock clock) {
		this.agreements = agreements;
		this.writer = writer;
		this.clock = clock;
	}

	@Override
	public Mono<Void> endOfErased(UUID smeId) {
		return this.agreements.lockUnsigned(smeId)
			.flatMapIterable((unsigned) -> unsigned)
			.concatMap((one) -> this.writer.save(one.end(REASON, Rupiah.ZERO, this.clock.instant()), false))
			.then();
	}

}
