package id.sentra.registry.sme;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import id.sentra.registry.personal.BlindIndex;
import id.sentra.registry.personal.FieldCipher;
import id.sentra.registry.sme.domain.Sme;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * SMEs of which the database refuses one business, as if it broke a constraint.
 */
public class RefusingSmes extends Smes {

	private final String refused;

	public RefusingSmes(BeanFactory beans, String refused) {
		super(beans.getBean(DatabaseClient.class), beans.getBean(FieldCipher.class), beans.getBean(BlindIndex.class));
		this.refused = refused;
	}

	/** A writer of these. */
	public SmeWriter writer(BeanFactory beans) {
		return new SmeWriter(this, beans.getBean(LockedSmes.class), beans.getBean(SmeHistory.class),
				beans.getBean(SmeEvents.class), List.of());
	}

	@Override
	public Mono<Set<UUID>> addAll(List<Sme> added) {
		boolean bad = added.stream().anyMatch((sme) -> sme.profile().business().name().equals(this.refused));
		return bad ? Mono.error(new DataIntegrityViolationException("refused")) : super.addAll(added);
	}

}
