package id.sentra.platform.tx;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A request that may change something, as the audit names it: in Reactor's context under
 * its own class.
 */
public interface Command {

	/** The route, such as {@code POST /api/registry/smes/{id}/verify}. */
	String name();

	/** What the first id of the address is of; nothing when it has none. */
	@Nullable String subjectKind();

	@Nullable UUID subjectId();

}
