package id.sentra.demo.crossservice;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds personal data in text: anything that reads like a number, however it is grouped,
 * or like an address is looked up among those we know.
 */
final class PersonalData {

	private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w.-]+");

	private static final Pattern NUMBER = Pattern.compile("\\d+(?:[ .()/-]{1,2}\\d+)*");

	private static final int SHORTEST = 8;

	private static final int LONGEST = 16;

	private final Set<String> known;

	private PersonalData(Set<String> known) {
		this.known = known;
	}

	static PersonalData of(List<String> values) {
		return new PersonalData(new HashSet<>(values));
	}

	/** What kind of thing was found first: its length, never itself. */
	Optional<String> firstIn(String text) {
		return addressIn(text).or(() -> numberIn(text))
			.map((found) -> "personal data of " + found.length() + " characters");
	}

	private Optional<String> addressIn(String text) {
		return ADDRESS.matcher(text).results().map((found) -> found.group()).filter(this.known::contains).findFirst();
	}

	private Optional<String> numberIn(String text) {
		Matcher numbers = NUMBER.matcher(text);
		while (numbers.find()) {
			String[] groups = numbers.group().split("\\D+");
			for (int first = 0; first < groups.length; first++) {
				Optional<String> found = from(groups, first);
				if (found.isPresent()) {
					return found;
				}
			}
		}
		return Optional.empty();
	}

	private Optional<String> from(String[] groups, int first) {
		StringBuilder digits = new StringBuilder();
		for (int group = first; group < groups.length && digits.length() < LONGEST; group++) {
			digits.append(groups[group]);
			String number = digits.substring(0, Math.min(digits.length(), LONGEST));
			if (number.length() >= SHORTEST
					&& (this.known.contains(number) || this.known.contains(number.replaceFirst("^(0|62)", "")))) {
				return Optional.of(number);
			}
		}
		return Optional.empty();
	}

}
