package id.sentra.platform.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.sentra.platform.error.StaleVersion;
import org.jspecify.annotations.Nullable;

/** An aggregate's version as an entity tag: version 7 is {@code "7"}. */
public final class ETags {

	private static final Pattern FORM = Pattern.compile("\"(\\d{1,18})\"");

	private ETags() {
	}

	public static String of(long version) {
		return "\"" + version + "\"";
	}

	/**
	 * The version an {@code If-Match} header names.
	 * @throws PreconditionRequired when there is none
	 * @throws StaleVersion when it is no tag of ours, which then matches nothing
	 */
	public static long version(@Nullable String ifMatch) {
		if (ifMatch == null || ifMatch.isBlank()) {
			throw new PreconditionRequired();
		}
		Matcher tag = FORM.matcher(ifMatch.strip());
		if (!tag.matches()) {
			throw new StaleVersion("stale-version");
		}
		return Long.parseLong(tag.group(1));
	}

}
