package id.sentra.registry.cluster;

import java.util.List;
import java.util.UUID;

import id.sentra.platform.error.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The member that is to lead.
 */
record LeaderRequest(@Nullable UUID smeId) {

	UUID read() {
		if (this.smeId == null) {
			throw Refused.fields(List.of(new Refused.FieldProblem("smeId", "not-null")));
		}
		return this.smeId;
	}

}
