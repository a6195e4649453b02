package id.sentra.gateway.programme.domain;

import java.util.Locale;

/** The four services; registry says what the others should have. */
public enum Context {

	REGISTRY, TRAINING, FINANCING, BAZAAR;

	/** As in paths and tokens. */
	public String path() {
		return name().toLowerCase(Locale.ROOT);
	}

}
