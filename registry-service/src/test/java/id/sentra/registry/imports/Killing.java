package id.sentra.registry.imports;

import java.util.List;

import id.sentra.registry.imports.domain.Counts;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Imports whose worker dies in its n-th chunk, after everything is written and before it
 * is committed.
 */
class Killing extends Imports {

	private int chunksLeft;

	Killing(BeanFactory beans, int chunk) {
		super(beans.getBean(DatabaseClient.class), beans.getBean(ImportFiles.class), beans.getBean(Rejections.class),
				beans.getBean(JsonMapper.class));
		this.chunksLeft = chunk;
	}

	void strike() {
		throw new Killed();
	}

	@Override
	public Mono<Void> advance(Lease lease, Counts counts, List<RejectedCells> rejected) {
		this.chunksLeft--;
		boolean last = this.chunksLeft == 0;
		return super.advance(lease, counts, rejected).then(last ? Mono.fromRunnable(this::strike) : Mono.empty());
	}

	/**
	 * The end of a process, as far as a test can have it.
	 */
	static final class Killed extends Error {

		Killed() {
			super("killed");
		}

	}

}
