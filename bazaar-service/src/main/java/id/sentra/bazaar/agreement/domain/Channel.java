package id.sentra.bazaar.agreement.domain;

/** How a round was negotiated. */
public enum Channel {

	OFFLINE, WHATSAPP, ONLINE

}
