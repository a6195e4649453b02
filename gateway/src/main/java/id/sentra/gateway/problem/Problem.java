package id.sentra.gateway.problem;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Something that went wrong, with the words its sentence needs. */
public record Problem(ProblemCode code, List<Object> arguments, @Nullable Duration retryAfter) {

	/** A problem whose sentence needs no more words. */
	public static Problem of(ProblemCode code, Object... arguments) {
		return new Problem(code, List.of(arguments), null);
	}

	/** The same, saying when to try again. */
	public Problem retryAfter(Duration wait) {
		return new Problem(this.code, this.arguments, wait);
	}

	id.sentra.platform.web.Problem told() {
		return new id.sentra.platform.web.Problem(this.code.status(), this.code.code(), this.arguments, List.of());
	}

}
