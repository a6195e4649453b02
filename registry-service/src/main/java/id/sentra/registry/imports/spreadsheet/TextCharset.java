package id.sentra.registry.imports.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The character set of a text file: UTF-16 by its mark, UTF-8 by its mark or when it has
 * a character of several bytes as only UTF-8 writes it, else Windows-1252 (what Excel on
 * Windows writes). Bytes that are none in the file's own set are read as U+FFFD: a line
 * pasted from another file spoils itself and no other.
 */
final class TextCharset {

	private static final int BUFFER = 16384;

	private TextCharset() {
	}

	static Charset of(FileContent content) {
		if (isUtf16(content.start(2))) {
			return StandardCharsets.UTF_16;
		}
		return isUtf8(content) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
	}

	static boolean isUtf16(byte[] start) {
		return start.length > 1 && ((start[0] == (byte) 0xfe && start[1] == (byte) 0xff)
				|| (start[0] == (byte) 0xff && start[1] == (byte) 0xfe));
	}

	private static boolean isUtf8(FileContent content) {
		byte[] buffer = new byte[BUFFER];
		boolean onlyAscii = true;
		boolean marked = isMarked(content.start(3));
		int following = 0;
		int wanted = 0;
		try (InputStream in = content.open()) {
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				for (int i = 0; i < read; i++) {
					int now = buffer[i] & 0xff;
					onlyAscii &= now < 0x80;
					if (wanted > 0 && (now & 0xc0) == 0x80) {
						if (++following == wanted) {
							return true;
						}
					}
					else {
						wanted = (now >= 0xc2 && now < 0xe0) ? 1
								: (now >= 0xe0 && now < 0xf0) ? 2 : (now >= 0xf0 && now < 0xf5) ? 3 : 0;
						following = 0;
					}
				}
			}
			return onlyAscii || marked;
		}
		catch (IOException ex) {
			throw new UnreadableFile("file-unreadable");
		}
	}

	private static boolean isMarked(byte[] start) {
		return start.length > 2 && start[0] == (byte) 0xef && start[1] == (byte) 0xbb && start[2] == (byte) 0xbf;
	}

}
