package id.sentra.registry.imports.spreadsheet;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The character set of a text file: UTF-16 by its mark, UTF-8 when all of it is valid,
 * else Windows-1252 (what Excel on Windows writes).
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
		char[] buffer = new char[BUFFER];
		try (Reader reader = new InputStreamReader(content.open(),
				StandardCharsets.UTF_8.newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT))) {
			while (reader.read(buffer) >= 0) {
				continue;
			}
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
		catch (IOException ex) {
			throw new UnreadableFile("file-unreadable");
		}
	}

}
