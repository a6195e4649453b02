package id.sentra.registry.duplicates.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * By what two SMEs of a regency are likely the same one: points for what is equal or
 * similar, and from how many points on they are listed. The same NIK always lists them.
 *
 * @param similar from what trigram similarity on (0 to 1) names are similar; similar
 * names earn their part of the points
 */
public record DuplicateRules(String version, String legalBasis, LocalDate from, BigDecimal similar, int listedFrom,
		Points points) {

	public DuplicateRules {
		if (similar.signum() <= 0 || similar.compareTo(BigDecimal.ONE) > 0) {
			throw new IllegalArgumentException("similarity is between 0 and 1");
		}
	}

	/**
	 * Points of each sign.
	 */
	public record Points(int sameNik, int similarName, int similarOwner, int samePhone, int sameVillage,
			int sameDistrict) {
	}

}
