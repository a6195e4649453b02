package id.sentra.registry.sme;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is kept of an SME, unmasked. Its text form tells only what it is.
 *
 * @param what its code, such as {@code document}
 */
public record HeldRecord(String what, Instant since, List<Detail> details) {

	public static HeldRecord of(String what, Instant since) {
		return new HeldRecord(what, since, List.of());
	}

	/** With one more detail, unless it is nothing. */
	public HeldRecord with(String name, @Nullable Object value) {
		return (value == null) ? this : new HeldRecord(this.what, this.since,
				Stream.concat(this.details.stream(), Stream.of(new Detail(name, value.toString()))).toList());
	}

	@Override
	public String toString() {
		return "HeldRecord[" + this.what + "]";
	}

	/** What is said of it under a name. */
	public record Detail(String name, String value) {

		@Override
		public String toString() {
			return "Detail[" + this.name + "]";
		}

	}

}
