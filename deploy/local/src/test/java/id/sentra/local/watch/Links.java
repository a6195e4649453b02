package id.sentra.local.watch;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Links of a Markdown text to other files. */
final class Links {

	private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");

	private Links() {
	}

	static List<String> in(String text) {
		return LINK.matcher(text).results().map((MatchResult link) -> link.group(1)).toList();
	}

}
