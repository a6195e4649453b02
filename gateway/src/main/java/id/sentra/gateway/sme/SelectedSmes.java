package id.sentra.gateway.sme;

import java.util.Optional;
import java.util.UUID;

import id.sentra.gateway.sme.Smes.Ticked.Seen;

/** A ticked row: the SME's id and the version that was on the page, {@code id:7}. */
final class SelectedSmes {

	private SelectedSmes() {
	}

	static Optional<Seen> read(String tick) {
		try {
			String[] parts = tick.split(":", 2);
			return Optional.of(new Seen(UUID.fromString(parts[0]), Long.parseLong(parts[1])));
		}
		catch (IllegalArgumentException | ArrayIndexOutOfBoundsException ex) {
			return Optional.empty();
		}
	}

}
