package id.sentra.gateway.programme.domain;

import java.util.Locale;

/** How far an SME comes in the programme, and which service counts it. */
public enum Step {

	REGISTERED(Context.REGISTRY), VERIFIED(Context.REGISTRY), TRAINED(Context.TRAINING), FINANCED(Context.FINANCING),
	STALL(Context.BAZAAR), AGREEMENT(Context.BAZAAR);

	private final Context context;

	Step(Context context) {
		this.context = context;
	}

	public Context context() {
		return this.context;
	}

	/** As in keys of sentences. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

}
