package id.sentra.bazaar.certificate;

import java.util.UUID;

import id.sentra.platform.region.RegionCode;

/**
 * A certificate of a training, or one that was revoked; {@code version} is the
 * enrolment's.
 */
public record Certificate(UUID enrolmentId, long version, UUID smeId, RegionCode region, String courseCode,
		boolean valid) {
}
