package id.sentra.local.http;

import id.sentra.local.settings.StartFailed;

/** A service has understood the request and does not do it. */
public final class RequestRejected extends StartFailed {

	private final int status;

	private final String code;

	RequestRejected(int status, String code, Object... arguments) {
		super("http.refused", arguments);
		this.status = status;
		this.code = code;
	}

	/** The stable code of the problem, empty when it has none. */
	public String code() {
		return this.code;
	}

	/** Whether the thing is no longer in the version that was seen. */
	public boolean isStale() {
		return this.status == 412;
	}

}
