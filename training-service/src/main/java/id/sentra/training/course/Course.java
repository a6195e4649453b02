package id.sentra.training.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import id.sentra.platform.error.Refused;
import id.sentra.platform.region.RegionCode;
import id.sentra.training.catalogue.CatalogueEntry;

/**
 * A course of the catalogue. Its code never changes; its rules follow one another by
 * date, ascending, and none is changed once it is there.
 */
public record Course(String code, long version, RegionCode region, Text text, List<CertificateRule> rules,
		boolean active) implements CatalogueEntry<Course> {

	private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,19}");

	public Course {
		rules = List.copyOf(rules);
	}

	/** Whether a text has the form of a code. */
	public static boolean isCode(String text) {
		return CODE.matcher(text).matches();
	}

	/** A new course with its first rule. */
	public static Course add(String code, RegionCode region, Text text, CertificateRule rule) {
		return new Course(code, 1, region, text, List.of(rule), true);
	}

	public Course revise(Text revised) {
		return new Course(this.code, this.version + 1, this.region, revised, this.rules, this.active);
	}

	@Override
	public Course activate(boolean open) {
		return new Course(this.code, this.version + 1, this.region, this.text, this.rules, open);
	}

	/**
	 * Adds a rule for the future: refused unless it begins after the last one and not
	 * before today.
	 */
	public Course follow(CertificateRule rule, LocalDate today) {
		boolean afterAll = this.rules.stream().allMatch((earlier) -> earlier.from().isBefore(rule.from()));
		if (!afterAll || rule.from().isBefore(today)) {
			throw new Refused("rule-begins-too-early");
		}
		List<CertificateRule> following = new ArrayList<>(this.rules);
		following.add(rule);
		return new Course(this.code, this.version + 1, this.region, this.text, following, this.active);
	}

	@Override
	public String uniqueName() {
		return this.code;
	}

	/** The rule that holds on a day, if one does yet. */
	public Optional<CertificateRule> ruleOn(LocalDate day) {
		return this.rules.stream().filter((rule) -> !rule.from().isAfter(day)).reduce((earlier, later) -> later);
	}

	/** What people read of it. */
	public record Text(String name, String description) {
	}

}
