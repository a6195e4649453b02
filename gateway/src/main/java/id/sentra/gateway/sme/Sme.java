package id.sentra.gateway.sme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** An SME as the registry shows it, its owner's data masked. */
public record Sme(UUID id, long version, String status, String scale, String businessName, @Nullable String product,
		@Nullable String kbliCode, @Nullable String kbliEdition, @Nullable String nib, @Nullable LocalDate since,
		@Nullable Long capital, @Nullable Long yearlySales, Place place, Owner owner, @Nullable UUID clusterId,
		Instant registeredAt, @Nullable Instant verifiedAt) {

	/** How lists are asked for what is of one SME. */
	public static final String FILTER = "umkm";

	private static final Map<String, Function<Sme, @Nullable String>> DETAILS = new LinkedHashMap<>();

	static {
		DETAILS.put("nib", Sme::nib);
	}

	public boolean isVerified() {
		return this.status.equals("VERIFIED");
	}

	/** Whether it produces nothing any more, as the dinas has it. */
	public boolean isClosed() {
		return this.status.equals("CLOSED");
	}

	/** Whether the dinas may say that it produces nothing any more. */
	public boolean mayBeClosed() {
		return isWaiting() || isVerified();
	}

	/** Whether it takes part in nothing, because its owner asked for that. */
	public boolean isSuspended() {
		return this.status.equals("SUSPENDED");
	}

	/** Whether it waits for the dinas. */
	public boolean isWaiting() {
		return this.status.equals("REGISTERED") || this.status.equals("CORRECTION_REQUESTED");
	}

	public boolean mayBeSentBack() {
		return isWaiting() || isVerified() || this.status.equals("REJECTED");
	}

	/**
	 * Texts about the business that pages show and the form of its owner asks for, each
	 * by the name it has in requests and as {@code sme.name} in messages.
	 */
	public Map<String, @Nullable String> details() {
		Map<String, @Nullable String> details = new LinkedHashMap<>();
		DETAILS.forEach((name, value) -> details.put(name, value.apply(this)));
		return details;
	}

	static Set<String> detailNames() {
		return DETAILS.keySet();
	}

	/** District and village. */
	public record Place(String regionCode, String regionName, @Nullable String villageCode,
			@Nullable String villageName) {
	}

	/** The owner, masked. */
	public record Owner(String name, String gender, boolean lowIncomeHousehold, String nik, @Nullable String phone,
			@Nullable String email) {
	}

}
