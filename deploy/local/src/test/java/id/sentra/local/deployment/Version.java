package id.sentra.local.deployment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version everything here is built as. */
final class Version {

	private static final Pattern OWN = Pattern.compile("<artifactId>sentra</artifactId>\\s*<version>([^<]+)</version>");

	private Version() {
	}

	static String ofThePom() {
		Matcher matcher = OWN.matcher(Trees.text(Trees.ROOT.resolve("pom.xml")));
		if (!matcher.find()) {
			throw new IllegalStateException("no version in the root's pom");
		}
		return matcher.group(1);
	}

}
