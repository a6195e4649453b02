package id.sentra.registry.duplicates;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.web.OneOf;
import id.sentra.registry.duplicates.DuplicateCandidate.Source;
import id.sentra.registry.sme.domain.SmeStatus;
import org.jspecify.annotations.Nullable;

/**
 * Two SMEs side by side, the points, the signs by code and in words, and when the work
 * list got it; of one SME alone that is not told.
 */
record DuplicateResponse(int score, List<SignResponse> reasons, SideResponse first, SideResponse second,
		@Nullable Instant foundAt) {

	/**
	 * A sign by which they are likely the same.
	 */
	record SignResponse(String code, String sentence) {
	}

	/**
	 * One of the two, with the names of where it is.
	 */
	record SideResponse(UUID id, long version, String businessName, @Nullable String product, String ownerName,
			@OneOf(SmeStatus.class) String status, String regionCode, String regionName, @Nullable String villageCode,
			@Nullable String villageName, Instant registeredAt, Source source) {
	}

}
