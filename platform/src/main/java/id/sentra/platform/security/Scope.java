package id.sentra.platform.security;

import java.util.Optional;
import java.util.UUID;

import id.sentra.platform.error.NotAllowed;
import id.sentra.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction may see and touch: everything, a region, one SME, or nothing.
 * Row-level security in PostgreSQL holds it, queries name it too.
 */
public final class Scope {

	private static final Scope EVERYTHING = new Scope("*", null);

	private final String region;

	private final @Nullable UUID smeId;

	private Scope(String region, @Nullable UUID smeId) {
		this.region = region;
		this.smeId = smeId;
	}

	/**
	 * Everything: for work that no person asked for (events, jobs) and for nationwide
	 * accounts.
	 */
	public static Scope system() {
		return EVERYTHING;
	}

	public static Scope of(RegionCode region) {
		return new Scope(region.value(), null);
	}

	public static Scope ofSme(UUID smeId) {
		return new Scope("", smeId);
	}

	public static Scope nothing() {
		return new Scope("", null);
	}

	public boolean isEverything() {
		return this.region.equals("*");
	}

	/** The region it is bound to; nothing for everything, one SME and nothing. */
	public Optional<RegionCode> region() {
		return RegionCode.parse(this.region);
	}

	public Optional<UUID> smeId() {
		return Optional.ofNullable(this.smeId);
	}

	public boolean covers(RegionCode code) {
		return isEverything() || region().filter(code::isWithin).isPresent();
	}

	/**
	 * The smaller of this scope and a region asked for.
	 * @throws NotAllowed when that region is not within this scope
	 */
	public Scope narrowedTo(@Nullable RegionCode asked) {
		if (asked == null) {
			return this;
		}
		if (!covers(asked)) {
			throw new NotAllowed("region-not-allowed");
		}
		return of(asked);
	}

	/**
	 * For SQL {@code region_code like :regions}; matches no row unless this scope is a
	 * region or everything.
	 */
	public String regionPattern() {
		if (isEverything()) {
			return "%";
		}
		return this.region.isEmpty() ? "" : this.region + "%";
	}

	/** Value of the setting {@code sentra.region}. */
	public String regionSetting() {
		return this.region;
	}

	/** Value of the setting {@code sentra.sme}. */
	public String smeSetting() {
		return (this.smeId != null) ? this.smeId.toString() : "";
	}

	@Override
	public String toString() {
		return "Scope[region=" + this.region + ", sme=" + this.smeId + "]";
	}

}
