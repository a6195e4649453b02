package id.sentra.registry.imports;

import java.util.Map;

import id.sentra.platform.region.RegionCode;
import id.sentra.registry.imports.spreadsheet.Field;
import id.sentra.registry.imports.spreadsheet.FileContent;
import org.jspecify.annotations.Nullable;

/**
 * A file to import; with the headers of columns that are called otherwise than we know,
 * and the region when it is not the whole of the sender's.
 */
public record SubmitFile(String fileName, FileContent content, Map<Field, String> mapping,
		@Nullable RegionCode region) {
}
