package id.sentra.registry.contact;

import java.util.UUID;

import id.sentra.platform.region.RegionCode;

/**
 * How the other side of an SME's agreement is reached. Its text form does not tell the
 * address.
 */
record Contact(UUID id, UUID agreementId, UUID smeId, RegionCode region, ContactKind kind, String address) {

	@Override
	public String toString() {
		return "Contact[" + this.id + "]";
	}

}
