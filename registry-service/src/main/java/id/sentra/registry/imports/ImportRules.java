package id.sentra.registry.imports;

import java.time.LocalDate;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.registry.imports.spreadsheet.Spreadsheets;
import id.sentra.registry.sme.Villages;
import id.sentra.registry.sme.domain.ScaleRegulations;
import id.sentra.registry.sme.domain.ScaleRules;

/**
 * What files are read and judged by.
 */
public record ImportRules(Spreadsheets spreadsheets, Regions regions, Villages villages, ScaleRegulations regulations,
		String kbliEdition) {

	ScaleRules scale(LocalDate today) {
		return this.regulations.on(today);
	}

	Standards standards(RegionCode region, LocalDate today) {
		return new Standards(new Places(region, this.regions, this.villages), scale(today), this.kbliEdition, today);
	}

}
