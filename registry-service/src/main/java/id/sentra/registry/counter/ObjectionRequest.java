package id.sentra.registry.counter;

import id.sentra.platform.web.RequestFields;
import org.jspecify.annotations.Nullable;

/** What an owner did not want. */
record ObjectionRequest(@Nullable String reason) {

	private static final int LONGEST = 500;

	String read() {
		return new RequestFields().notes("reason", this.reason, LONGEST).value();
	}

	@Override
	public String toString() {
		return "ObjectionRequest";
	}

}
