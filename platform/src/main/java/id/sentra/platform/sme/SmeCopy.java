package id.sentra.platform.sme;

import java.util.Optional;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;

/** What every service's copy of an SME tells; a service's record adds what it uses. */
public interface SmeCopy {

	UUID id();

	String name();

	/** The district. */
	RegionCode region();

	/** As registry's contract names it, {@code VERIFIED} for one that may take part. */
	String status();

	/** Why nothing may begin for it, as the code of a problem; empty when it may. */
	default Optional<String> refusal() {
		return switch (status()) {
			case "VERIFIED" -> Optional.empty();
			case "SUSPENDED" -> Optional.of("sme-suspended");
			case "CLOSED" -> Optional.of("sme-closed");
			case "MERGED" -> Optional.of("sme-merged");
			default -> Optional.of("sme-not-verified");
		};
	}

}
