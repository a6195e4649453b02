package id.sentra.local.http;

import id.sentra.local.settings.StartFailed;

/** No answer, or a service is away for a moment: the same request may succeed soon. */
public final class NotNow extends StartFailed {

	NotNow(String key, Object... arguments) {
		super(key, arguments);
	}

}
