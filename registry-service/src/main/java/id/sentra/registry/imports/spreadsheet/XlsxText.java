package id.sentra.registry.imports.spreadsheet;

import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Text of a workbook, in a cell or shared by several. */
final class XlsxText {

	/** Characters that XML cannot hold, such as {@code _x000D_}. */
	private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

	private XlsxText() {
	}

	/**
	 * The text of the element that has just begun, of all its runs, without how it is
	 * pronounced.
	 */
	static String read(XMLStreamReader xml) throws XMLStreamException {
		StringBuilder text = new StringBuilder();
		for (int depth = 1; depth > 0;) {
			int event = xml.next();
			if (event == XMLStreamConstants.END_ELEMENT) {
				depth--;
			}
			else if (event == XMLStreamConstants.START_ELEMENT) {
				switch (xml.getLocalName()) {
					case "rPh" -> Xml.skip(xml);
					case "t" -> Xml.append(text, Xml.text(xml));
					default -> depth++;
				}
			}
		}
		return unescaped(text.toString());
	}

	static String unescaped(String text) {
		return text.contains("_x") ? ESCAPED.matcher(text)
			.replaceAll((found) -> java.util.regex.Matcher
				.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16)))) : text;
	}

}
