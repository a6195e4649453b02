package id.sentra.platform.sme;

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

}
