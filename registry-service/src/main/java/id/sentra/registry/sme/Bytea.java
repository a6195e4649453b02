package id.sentra.registry.sme;

import java.util.Collection;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * Bytes in arrays of a statement, as hexadecimal text to be cast
 * {@code ::text[]::bytea[]}: the driver encodes arrays of {@code byte[]} wrongly (seen
 * with r2dbc-postgresql 1.1.1).
 */
final class Bytea {

	private Bytea() {
	}

	static @Nullable String text(byte @Nullable [] bytes) {
		return (bytes != null) ? "\\x" + HexFormat.of().formatHex(bytes) : null;
	}

	static String[] array(Collection<byte[]> values) {
		return values.stream().map(Bytea::text).toArray(String[]::new);
	}

}
