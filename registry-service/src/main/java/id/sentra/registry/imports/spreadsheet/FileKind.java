package id.sentra.registry.imports.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * What a file is by its first bytes, whatever its name says.
 */
enum FileKind {

	XLSX, ODS, TEXT;

	private static final int START = 8192;

	static FileKind of(FileContent content) {
		byte[] start = content.start(START);
		if (start.length == 0) {
			throw new UnreadableFile("file-empty");
		}
		if (startsWith(start, 'P', 'K', 3, 4)) {
			return isOds(start) ? ODS : XLSX;
		}
		if (startsWith(start, 0xd0, 0xcf, 0x11, 0xe0)) {
			throw new UnreadableFile("file-old-excel");
		}
		if (!TextCharset.isUtf16(start) && hasBinary(content)) {
			throw new UnreadableFile("file-type-unknown");
		}
		return TEXT;
	}

	private static boolean startsWith(byte[] start, int... magic) {
		for (int i = 0; i < magic.length; i++) {
			if (start.length <= i || (start[i] & 0xff) != magic[i]) {
				return false;
			}
		}
		return true;
	}

	/** Its first part says so and is not packed. */
	private static boolean isOds(byte[] start) {
		return new String(start, 0, Math.min(start.length, 200), StandardCharsets.ISO_8859_1)
			.contains("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
	}

	/** Text has no control characters but tab, line ends and form feed. */
	private static boolean hasBinary(FileContent content) {
		byte[] buffer = new byte[START];
		try (InputStream in = content.open()) {
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				for (int i = 0; i < read; i++) {
					if (buffer[i] >= 0 && (buffer[i] < 9 || (buffer[i] > 13 && buffer[i] < 26))) {
						return true;
					}
				}
			}
			return false;
		}
		catch (IOException ex) {
			throw new UnreadableFile("file-unreadable");
		}
	}

}
