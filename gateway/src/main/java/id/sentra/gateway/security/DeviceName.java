package id.sentra.gateway.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What a browser is called by its owner: the kind of browser and of machine. */
final class DeviceName {

	/** Browsers name others too, which they are like: the first found is the one. */
	private static final Map<String, String> BROWSERS = words("Edg", "Edge", "OPR/", "Opera", "SamsungBrowser",
			"Samsung Internet", "UCBrowser", "UC Browser", "Firefox", "Firefox", "FxiOS", "Firefox", "Chrome", "Chrome",
			"CriOS", "Chrome", "Safari", "Safari");

	private static final Map<String, String> MACHINES = words("Android", "Android", "iPhone", "iPhone", "iPad", "iPad",
			"Windows", "Windows", "CrOS", "ChromeOS", "Macintosh", "Mac", "Linux", "Linux");

	private DeviceName() {
	}

	/** Such as {@code Chrome, Android}; empty when it cannot be told. */
	static String of(@Nullable String userAgent) {
		String text = Optional.ofNullable(userAgent).orElse("");
		String browser = first(BROWSERS, text);
		String machine = first(MACHINES, text);
		return (browser.isEmpty() || machine.isEmpty()) ? browser + machine : browser + ", " + machine;
	}

	private static String first(Map<String, String> words, String text) {
		return words.entrySet()
			.stream()
			.filter((word) -> text.contains(word.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse("");
	}

	private static Map<String, String> words(String... pairs) {
		Map<String, String> words = new LinkedHashMap<>();
		for (int at = 0; at < pairs.length; at += 2) {
			words.put(pairs[at], pairs[at + 1]);
		}
		return words;
	}

}
