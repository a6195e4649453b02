package id.sentra.registry.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import id.sentra.platform.error.Refused;

/**
 * Whether a file is a paper that only shows something. What scanners and mail programs
 * write before {@code %PDF} is fine; programs, scripts and enclosed files are not, nor
 * what is locked and cannot be looked into. Read as it lies there, by no PDF library:
 * what a reader would mend is what hides something.
 */
final class PdfCheck {

	/** Within so many bytes readers look for the mark. */
	private static final int LONGEST_PREFIX = 1024;

	private static final int LONGEST_SUFFIX = 1024;

	/** What compressed objects of one file may grow to. */
	private static final int MOST_INFLATED = 8 << 20;

	/** Beginnings and ends of streams. */
	private static final int MOST_STREAMS = 6000;

	private static final int LONGEST_DICTIONARY = 4096;

	/** How programs, archives and pages begin that could be opened as such. */
	private static final Pattern ANOTHER_KIND = Pattern
		.compile("(?is)\\s*(MZ|PK|#!|<|GIF8|RIFF|Rar!|\\{\\\\rtf|@echo|rem\\s).*");

	private static final Pattern READABLE = Pattern.compile("[\\t\\n\\f\\r\\x1b\\x20-\\x7e]*");

	private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

	private static final Pattern ACTIVE = Pattern
		.compile("/(JavaScript|Launch|EmbeddedFiles?|RichMedia|Rendition|XFA|GoToE|SubmitForm|ImportData)(?![A-Za-z])");

	private static final Pattern LOCKED = Pattern.compile("/Encrypt(?![A-Za-z])");

	private static final Pattern SIMPLY_COMPRESSED = Pattern
		.compile("/Filter\\s*(/FlateDecode(?![A-Za-z])|\\[\\s*/FlateDecode\\s*\\])");

	/** Keys of a stream of objects, which readers know by its numbers alone as well. */
	private static final Pattern OBJECTS = Pattern
		.compile("(?s)/ObjStm(?![A-Za-z])|(?=.*/N\\s*\\d+(?!\\d|\\s+\\d+\\s+R))(?=.*/First(?![A-Za-z]))");

	private static final Pattern OBJECTS_BY_REFERENCE = Pattern
		.compile("(?s)(?=.*/N(?![A-Za-z]))(?=.*/First(?![A-Za-z]))");

	/** What a stream is packed in, also as readers abbreviate it. */
	private static final Pattern PACKED = Pattern.compile("/(Filter|FFilter|F|DecodeParms|DP)(?![A-Za-z])");

	private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");

	private PdfCheck() {
	}

	/** Whether it has the mark of a PDF where readers look for it. */
	static boolean isMarked(byte[] file) {
		return text(file, 0, Math.min(file.length, LONGEST_PREFIX + 5)).contains("%PDF-");
	}

	/**
	 * @throws Refused for what is another kind of file, is active or cannot be looked
	 * into
	 */
	static void require(byte[] file) {
		String text = text(file, 0, file.length);
		String prefix = text.substring(0, text.indexOf("%PDF-"));
		if (prefix.startsWith(BYTE_ORDER_MARK)) {
			prefix = prefix.substring(BYTE_ORDER_MARK.length());
		}
		if (!READABLE.matcher(prefix).matches() || ANOTHER_KIND.matcher(prefix).matches()) {
			throw new Refused("file-kind");
		}
		int end = text.lastIndexOf("%%EOF");
		if (end < 0) {
			throw new Refused("file-unreadable");
		}
		if (text.length() - end > LONGEST_SUFFIX || text.indexOf("PK\u0005\u0006", end) >= 0) {
			throw new Refused("file-kind");
		}
		String names = unescaped(text);
		if (LOCKED.matcher(names).find()) {
			throw new Refused("pdf-locked");
		}
		if (ACTIVE.matcher(names).find() || ACTIVE.matcher(unescaped(compressed(file, text))).find()) {
			throw new Refused("pdf-active");
		}
	}

	/** The text of objects that lie compressed in the file. */
	private static String compressed(byte[] file, String text) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		int streams = 0;
		int begin = text.indexOf("stream");
		while (begin >= 0) {
			if (++streams > MOST_STREAMS) {
				throw new Refused("pdf-locked");
			}
			String before = text.substring(Math.max(0, begin - LONGEST_DICTIONARY), begin);
			if (!before.endsWith("end")) {
				collect(file, begin, before, all);
			}
			begin = text.indexOf("stream", begin + "stream".length());
		}
		return text(all.toByteArray(), 0, all.size());
	}

	/**
	 * What a stream holds if it is one of objects, or could be by what stands between it
	 * and the stream before.
	 */
	private static void collect(byte[] file, int begin, String before, ByteArrayOutputStream all) {
		int object = before.lastIndexOf("obj");
		if (object < 0 && begin > LONGEST_DICTIONARY) {
			throw new Refused("pdf-locked");
		}
		String described = unescaped(before.substring(Math.max(object, 0)));
		String between = unescaped(before.substring(Math.max(before.lastIndexOf("endstream"), 0)));
		boolean isObjects = OBJECTS.matcher(described).find() || OBJECTS_BY_REFERENCE.matcher(described).find();
		if (isObjects) {
			long packings = PACKED.matcher(described).results().count();
			if (packings > 0 && !(packings == 1 && SIMPLY_COMPRESSED.matcher(described).find())) {
				throw new Refused("pdf-locked");
			}
			if (packings > 0 && !inflate(file, begin + "stream".length(), all)) {
				throw new Refused("file-unreadable");
			}
		}
		else if (OBJECTS.matcher(between).find() && !inflate(file, begin + "stream".length(), all)) {
			throw new Refused("pdf-locked");
		}
	}

	private static boolean inflate(byte[] file, int after, ByteArrayOutputStream all) {
		int start = after;
		while (start < file.length && (file[start] == '\r' || file[start] == '\n' || file[start] == ' ')) {
			start++;
		}
		Inflater inflater = new Inflater();
		try {
			inflater.setInput(file, start, file.length - start);
			byte[] part = new byte[8192];
			while (!inflater.finished()) {
				int read = inflater.inflate(part);
				if (read == 0) {
					return false;
				}
				all.write(part, 0, read);
				if (all.size() > MOST_INFLATED) {
					throw new Refused("pdf-locked");
				}
			}
			return true;
		}
		catch (DataFormatException ex) {
			return false;
		}
		finally {
			inflater.end();
		}
	}

	/** Names may be written with {@code #4a} for a letter. */
	private static String unescaped(String text) {
		return ESCAPED.matcher(text)
			.replaceAll(
					(found) -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
	}

	/** Each byte as one character. */
	private static String text(byte[] file, int from, int length) {
		return new String(file, from, length, StandardCharsets.ISO_8859_1);
	}

}
