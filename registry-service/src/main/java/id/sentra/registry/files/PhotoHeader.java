package id.sentra.registry.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What the first bytes of a photo say of it, read before anything is decoded.
 *
 * @param samples a pixel consists of: four are CMYK in a JPEG
 * @param multiScan progressive, or its colours one after the other: held whole while it
 * is decoded
 * @param scans in which a JPEG comes
 * @param orientation of EXIF, 1 to 8
 */
record PhotoHeader(String format, int width, int height, int samples, boolean multiScan, int scans, int orientation) {

	private static final int PNG_HEADER = 29;

	private static final int UPRIGHT = 1;

	private static final int ORIENTATION = 0x0112;

	private static final int START_OF_SCAN = 0xDA;

	private static final int END_OF_IMAGE = 0xD9;

	/** The header of a JPEG or PNG; nothing for what is none or ends within it. */
	static Optional<PhotoHeader> of(byte[] file) {
		try {
			if (isAt(file, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
				return png(file);
			}
			return isAt(file, 0, 0xFF, 0xD8, 0xFF) ? Optional.ofNullable(jpeg(file)) : Optional.empty();
		}
		catch (IndexOutOfBoundsException ex) {
			return Optional.empty();
		}
	}

	long pixels() {
		return (long) this.width * this.height;
	}

	private static Optional<PhotoHeader> png(byte[] file) {
		if (file.length < PNG_HEADER || !isAt(file, 12, 'I', 'H', 'D', 'R')) {
			return Optional.empty();
		}
		int bytes = (unsigned(file, 24) > 8) ? 8 : 4;
		return Optional.of(new PhotoHeader("png", number(file, 16), number(file, 20), bytes, false, 1, UPRIGHT));
	}

	private static @Nullable PhotoHeader jpeg(byte[] file) {
		int orientation = UPRIGHT;
		int at = 2;
		while (unsigned(file, at) == 0xFF) {
			int marker = unsigned(file, at + 1);
			if (marker == 0xFF) {
				at++;
				continue;
			}
			int length = shortNumber(file, at + 2, true);
			if (marker == 0xE1 && isAt(file, at + 4, 'E', 'x', 'i', 'f', 0, 0)) {
				orientation = orientation(file, at + 10, at + 2 + length);
			}
			if (isFrame(marker)) {
				int samples = unsigned(file, at + 9);
				List<Integer> scans = scans(file, at + 2 + length);
				boolean multiScan = (marker & 3) == 2 || (!scans.isEmpty() && scans.get(0) < samples);
				return new PhotoHeader("jpeg", shortNumber(file, at + 7, true), shortNumber(file, at + 5, true),
						samples, multiScan, scans.size(), orientation);
			}
			if (marker == START_OF_SCAN || length < 2) {
				return null;
			}
			at += 2 + length;
		}
		return null;
	}

	/**
	 * How many samples each scan holds, up to the end of the image or file. What stands
	 * between markers is skipped, as the decoder does.
	 */
	private static List<Integer> scans(byte[] file, int from) {
		List<Integer> scans = new ArrayList<>();
		int at = from;
		while (at + 4 < file.length) {
			int marker = unsigned(file, at + 1);
			if (unsigned(file, at) != 0xFF || marker == 0xFF || !isSegment(marker)) {
				if (unsigned(file, at) == 0xFF && marker == END_OF_IMAGE) {
					return scans;
				}
				at++;
				continue;
			}
			if (marker == START_OF_SCAN) {
				scans.add(unsigned(file, at + 4));
			}
			at += 2 + shortNumber(file, at + 2, true);
		}
		return scans;
	}

	/** Whether a length follows the marker. */
	private static boolean isSegment(int marker) {
		return marker >= 0xC0 && (marker < 0xD0 || marker > END_OF_IMAGE);
	}

	/** Start of a frame; C4, C8 and CC are others. */
	private static boolean isFrame(int marker) {
		return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
	}

	private static int orientation(byte[] file, int tiff, int end) {
		boolean big = isAt(file, tiff, 'M', 'M');
		int directory = tiff + (big ? number(file, tiff + 4) : Integer.reverseBytes(number(file, tiff + 4)));
		if (directory < tiff || directory + 2 > end) {
			return UPRIGHT;
		}
		int entries = shortNumber(file, directory, big);
		for (int entry = 0; entry < entries; entry++) {
			int at = directory + 2 + 12 * entry;
			if (at + 12 > end) {
				return UPRIGHT;
			}
			if (shortNumber(file, at, big) == ORIENTATION) {
				int value = shortNumber(file, at + 8, big);
				return (value >= 1 && value <= 8) ? value : UPRIGHT;
			}
		}
		return UPRIGHT;
	}

	static boolean isAt(byte[] file, int at, int... bytes) {
		if (file.length < at + bytes.length) {
			return false;
		}
		for (int i = 0; i < bytes.length; i++) {
			if (unsigned(file, at + i) != bytes[i]) {
				return false;
			}
		}
		return true;
	}

	private static int unsigned(byte[] file, int at) {
		return Byte.toUnsignedInt(file[at]);
	}

	private static int shortNumber(byte[] file, int at, boolean big) {
		int first = unsigned(file, at);
		int second = unsigned(file, at + 1);
		return big ? first << 8 | second : second << 8 | first;
	}

	private static int number(byte[] file, int at) {
		return shortNumber(file, at, true) << 16 | shortNumber(file, at + 2, true);
	}

}
