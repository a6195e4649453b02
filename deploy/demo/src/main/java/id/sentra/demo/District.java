package id.sentra.demo;

/**
 * A kecamatan of Tanjungpinang.
 *
 * @param name as the dinas spells it
 * @param enterprises how many micro enterprises the dinas counted there
 */
record District(String code, String name, int enterprises) {

	static District of(Row row) {
		return new District(row.text("region_code"), row.text("kecamatan"), row.number("micro_enterprises"));
	}

}
