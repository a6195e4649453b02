package id.sentra.bazaar.upstream.training;

import java.util.UUID;

import id.sentra.platform.region.RegionCode;

/**
 * What we read of the events of {@code training.enrolment}; see
 * training-service/contracts.
 */
record EnrolmentV1(UUID enrolmentId, UUID smeId, RegionCode regionCode, String courseCode) {
}
