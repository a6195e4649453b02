package id.sentra.gateway.bazaar;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A stall on the grid of its zone. */
public record Stall(UUID bazaarId, String code, String zone, int row, int position, Set<String> facilities,
		@Nullable String reserve, String state, @Nullable UUID applicationId) {

	public boolean isFree() {
		return this.state.equals("FREE");
	}

}
