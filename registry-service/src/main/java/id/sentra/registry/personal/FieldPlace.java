package id.sentra.registry.personal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Where a ciphertext belongs; bound to it as associated data, so that it cannot be moved
 * to another column or row.
 */
public record FieldPlace(String table, String column, UUID row, int part) {

	public FieldPlace(String table, String column, UUID row) {
		this(table, column, row, 0);
	}

	byte[] associatedData() {
		return (this.table + '/' + this.column + '/' + this.row + '/' + this.part).getBytes(StandardCharsets.US_ASCII);
	}

}
