package id.sentra.registry.imports;

import id.sentra.platform.region.RegionCode;
import id.sentra.registry.imports.spreadsheet.Layout;

/**
 * A file that can be taken in: where things stand in it, and the region it is for.
 */
public record ExaminedFile(SubmitFile command, Layout layout, RegionCode region) {

}
