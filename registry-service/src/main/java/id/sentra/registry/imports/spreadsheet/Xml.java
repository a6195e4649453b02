package id.sentra.registry.imports.spreadsheet;

import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import org.jspecify.annotations.Nullable;

/** XML parts of workbooks, read as a stream; nothing outside them is ever looked up. */
final class Xml {

	/** Characters of a cell: Excel lets one have no more. */
	static final int LONGEST_TEXT = 32_767;

	private static final XMLInputFactory FACTORY = factory();

	private Xml() {
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = new InputFactoryImpl();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory;
	}

	static XMLStreamReader open(InputStream in) throws XMLStreamException {
		return FACTORY.createXMLStreamReader(in);
	}

	static @Nullable String attribute(XMLStreamReader xml, String name) {
		return xml.getAttributeValue(null, name);
	}

	static String attribute(XMLStreamReader xml, String name, String otherwise) {
		String value = attribute(xml, name);
		return (value != null) ? value : otherwise;
	}

	static boolean isTrue(@Nullable String value) {
		return "1".equals(value) || "true".equalsIgnoreCase(value);
	}

	/** A count as an attribute tells it, from 1 to the most; 1 where it tells none. */
	static int count(XMLStreamReader xml, String name, int most) {
		String value = attribute(xml, name);
		if (value == null) {
			return 1;
		}
		try {
			return Math.max(1, Math.min(most, Integer.parseInt(value)));
		}
		catch (NumberFormatException ex) {
			throw new UnreadableFile("file-unreadable");
		}
	}

	/** Goes on behind the end of the element that has just begun. */
	static void skip(XMLStreamReader xml) throws XMLStreamException {
		for (int depth = 1; depth > 0;) {
			int event = xml.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				depth++;
			}
			else if (event == XMLStreamConstants.END_ELEMENT) {
				depth--;
			}
		}
	}

	/**
	 * Adds to the text of a cell.
	 * @throws UnreadableFile when it becomes longer than one may be
	 */
	static void append(StringBuilder text, String more) {
		requireShort(text.length() + more.length());
		text.append(more);
	}

	static void requireShort(int length) {
		if (length > LONGEST_TEXT) {
			throw new UnreadableFile("workbook-too-large");
		}
	}

	/** The text of the element that has just begun, behind whose end it goes on. */
	static String text(XMLStreamReader xml) throws XMLStreamException {
		StringBuilder text = new StringBuilder();
		for (int depth = 1; depth > 0;) {
			int event = xml.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				depth++;
			}
			else if (event == XMLStreamConstants.END_ELEMENT) {
				depth--;
			}
			else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
					|| event == XMLStreamConstants.SPACE) {
				append(text, xml.getText());
			}
		}
		return text.toString();
	}

}
