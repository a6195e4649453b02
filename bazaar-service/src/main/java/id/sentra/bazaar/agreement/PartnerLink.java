package id.sentra.bazaar.agreement;

import java.time.Instant;

/** A token and until when it is good. Its text form does not tell the token. */
record PartnerLink(String token, Instant until) {

	@Override
	public String toString() {
		return "PartnerLink[until=" + this.until + "]";
	}

}
