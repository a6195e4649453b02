package id.sentra.gateway.securityevent;

import java.util.regex.Pattern;

/**
 * Something that concerns security. The account may be whatever somebody typed: what is
 * no account is not kept. Nothing personal is in it.
 *
 * @param account who did it; empty when nobody is known
 * @param subject the account it was done to, if it was done to one
 * @param code what was done or why it was refused
 * @param route method and address without what tells one thing from another
 */
public record SecurityEvent(Kind kind, String account, String subject, String code, String route, Origin origin) {

	/** No account has another name, and a database keeps no NUL. */
	private static final Pattern NAME = Pattern.compile("\\P{C}{1,64}");

	public SecurityEvent {
		account = NAME.matcher(account).matches() ? account : "";
	}

	/** Of that account, about no other and on no route. */
	public static SecurityEvent of(Kind kind, String account, Origin origin) {
		return new SecurityEvent(kind, account, "", "", "", origin);
	}

	/** Only what kind it is and from where. */
	SecurityEvent withoutDetails() {
		return new SecurityEvent(this.kind, "", "", "", "", new Origin(this.origin.address(), ""));
	}

	/** What can happen. */
	public enum Kind {

		SIGNED_IN, SIGN_IN_FAILED, SIGN_IN_LOCKED, SIGNED_OUT, SESSION_ENDED, TOKEN_ISSUED, PASSWORD_CHANGED,
		RIGHTS_CHANGED, ADMINISTRATOR_COMMAND, REFUSED, DATA_EXPORTED;

		/** Whether strangers can cause it as often as they like. */
		boolean isOfAnybody() {
			return this == SIGN_IN_FAILED || this == SIGN_IN_LOCKED || this == REFUSED;
		}

	}

}
