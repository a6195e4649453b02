package id.sentra.bazaar.agreement.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A version of an agreement as it is kept: its canonical content, and SHA-256 of the hash
 * before, a line feed and the content. A changed word anywhere breaks the chain.
 */
public record Version(UUID agreementId, int round, Side by, Channel channel, String content, String previousHash,
		String hash, Instant at) {

	/** What the first version follows. */
	public static final String BEGINNING = "0".repeat(64);

	static Version of(UUID id, Parties parties, AgreementKind kind, Proposal proposal, String previousHash,
			Instant at) {
		String content = content(id, parties, kind, proposal);
		return new Version(id, proposal.round(), proposal.by(), proposal.channel(), content, previousHash,
				hash(previousHash, content), at);
	}

	/** Whether the versions, each after the one before, lead to the hash that stands. */
	public static boolean lead(List<Version> versions, String standing) {
		String before = BEGINNING;
		for (Version version : versions) {
			if (!version.follows(before)) {
				return false;
			}
			before = version.hash();
		}
		return before.equals(standing);
	}

	/** Whether content and hash belong together, after the given hash. */
	private boolean follows(String hashBefore) {
		return this.previousHash.equals(hashBefore) && this.hash.equals(hash(hashBefore, this.content));
	}

	/** JSON without spaces, its fields in a fixed order. */
	private static String content(UUID id, Parties parties, AgreementKind kind, Proposal proposal) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("agreement", id.toString());
		fields.put("round", Integer.toString(proposal.round()));
		fields.put("by", proposal.by().name());
		fields.put("kind", kind.name());
		fields.put("sme", parties.smeName());
		fields.put("partner", parties.partnerName());
		fields.putAll(proposal.terms().byName());
		StringBuilder json = new StringBuilder("{");
		fields.forEach((name, value) -> json.append((json.length() > 1) ? "," : "")
			.append(quoted(name))
			.append(':')
			.append(quoted(value)));
		return json.append('}').toString();
	}

	private static String quoted(String text) {
		StringBuilder quoted = new StringBuilder("\"");
		text.chars().forEach((one) -> {
			if (one == '"' || one == '\\') {
				quoted.append('\\').append((char) one);
			}
			else if (one < ' ') {
				quoted.append("\\u00").append(HexFormat.of().toHexDigits((byte) one));
			}
			else {
				quoted.append((char) one);
			}
		});
		return quoted.append('"').toString();
	}

	private static String hash(String before, String content) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256")
					.digest((before + "\n" + content).getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
