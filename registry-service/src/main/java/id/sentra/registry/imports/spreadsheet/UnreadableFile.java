package id.sentra.registry.imports.spreadsheet;

import java.util.List;

/**
 * The file cannot be taken in as a whole; the code is stable, the arguments name columns
 * or lines, never content.
 */
public final class UnreadableFile extends RuntimeException {

	private final String code;

	private final transient List<Object> arguments;

	public UnreadableFile(String code, Object... arguments) {
		super(code);
		this.code = code;
		this.arguments = List.of(arguments);
	}

	public String code() {
		return this.code;
	}

	public List<Object> arguments() {
		return (this.arguments != null) ? this.arguments : List.of();
	}

}
