package id.sentra.registry.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import id.sentra.platform.error.Refused;

/**
 * Makes of a photo a JPEG of a bounded size, upright and on white, with nothing of what
 * else stood in the file: no place, no time, no thumbnail. Blocking.
 */
final class PhotoEncoder {

	/** As most telephones take. */
	private static final long MOST_PIXELS = 50_000_000;

	/** One of several scans is held whole, six bytes a pixel outside of the heap. */
	private static final long MOST_PIXELS_MULTI_SCAN = 8_000_000;

	/** Twice what encoders make; the decoder walks through the whole picture for each. */
	private static final int MOST_SCANS = 20;

	private static final Duration LONGEST = Duration.ofSeconds(20);

	/** What a photo may take when it is decoded: twelve million pixels of a JPEG. */
	private static final long MOST_DECODED = 40L << 20;

	private static final int[] SIDES = { 2000, 1600, 1200, 800 };

	private static final float[] QUALITIES = { 0.8f, 0.65f, 0.5f };

	private final long largest;

	private final Duration longest;

	PhotoEncoder(long largest) {
		this(largest, LONGEST);
	}

	/** With the time that decoding a photo may take. */
	PhotoEncoder(long largest, Duration longest) {
		this.largest = largest;
		this.longest = longest;
	}

	/**
	 * @throws Refused for what has too many pixels or scans, takes too long, is CMYK or
	 * cannot be read
	 */
	byte[] encode(byte[] file, PhotoHeader header) {
		if (header.width() <= 0 || header.height() <= 0) {
			throw new Refused("file-unreadable");
		}
		long most = header.multiScan() ? MOST_PIXELS_MULTI_SCAN : MOST_PIXELS;
		if (header.pixels() > most) {
			throw new Refused("photo-too-many-pixels", most / 1_000_000);
		}
		if (header.scans() > MOST_SCANS) {
			throw new Refused("photo-too-complex");
		}
		if (header.format().equals("jpeg") && header.samples() == 4) {
			throw new Refused("photo-cmyk");
		}
		BufferedImage decoded = decode(file, header);
		for (int side : SIDES) {
			BufferedImage upright = upright(decoded, header.orientation(), side);
			for (float quality : QUALITIES) {
				byte[] written = write(upright, quality);
				if (written.length <= this.largest) {
					return written;
				}
			}
		}
		throw new Refused("photo-too-detailed");
	}

	/** Every so many pixels only, where all would take too much memory. */
	private BufferedImage decode(byte[] file, PhotoHeader header) {
		int every = (int) Math.ceil(Math.sqrt((double) header.pixels() * header.samples() / MOST_DECODED));
		Deadline deadline = new Deadline(System.nanoTime() + this.longest.toNanos());
		ImageReader reader = ImageIO.getImageReadersByFormatName(header.format()).next();
		reader.addIIOReadProgressListener(deadline);
		try (ImageInputStream in = deadline.input(file)) {
			reader.setInput(in, true, true);
			if (reader.getWidth(0) != header.width() || reader.getHeight(0) != header.height()) {
				throw new Refused("file-unreadable");
			}
			ImageReadParam parameters = reader.getDefaultReadParam();
			parameters.setSourceSubsampling(every, every, 0, 0);
			BufferedImage decoded = reader.read(0, parameters);
			deadline.require();
			return decoded;
		}
		catch (Refused ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			deadline.require();
			throw new Refused("file-unreadable");
		}
		finally {
			reader.dispose();
		}
	}

	private static BufferedImage upright(BufferedImage decoded, int orientation, int side) {
		double scale = Math.min(1, (double) side / Math.max(decoded.getWidth(), decoded.getHeight()));
		int width = Math.max(1, (int) Math.round(decoded.getWidth() * scale));
		int height = Math.max(1, (int) Math.round(decoded.getHeight() * scale));
		boolean turned = orientation >= 5;
		BufferedImage upright = new BufferedImage(turned ? height : width, turned ? width : height,
				BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = upright.createGraphics();
		try {
			graphics.setColor(Color.WHITE);
			graphics.fillRect(0, 0, upright.getWidth(), upright.getHeight());
			graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
			graphics.transform(turn(orientation, width, height));
			graphics.drawImage(decoded, 0, 0, width, height, null);
			return upright;
		}
		finally {
			graphics.dispose();
		}
	}

	/** From the picture as it lies in the file to how it was seen. */
	private static AffineTransform turn(int orientation, int width, int height) {
		return switch (orientation) {
			case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
			case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
			case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
			case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
			case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
			case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
			case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
			default -> new AffineTransform();
		};
	}

	private static byte[] write(BufferedImage image, float quality) {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
			writer.setOutput(stream);
			ImageWriteParam parameters = writer.getDefaultWriteParam();
			parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			parameters.setCompressionQuality(quality);
			writer.write(null, new IIOImage(image, null, null), parameters);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			writer.dispose();
		}
		return out.toByteArray();
	}

	/**
	 * Ends decoding when its time is up: between rows, and while scans are read, of which
	 * a listener is not told.
	 */
	private record Deadline(long at) implements IIOReadProgressListener {

		void require() {
			if (isOver()) {
				throw new Refused("photo-too-complex");
			}
		}

		ImageInputStream input(byte[] file) {
			return new MemoryCacheImageInputStream(new ByteArrayInputStream(file)) {
				@Override
				public int read(byte[] into, int offset, int length) throws IOException {
					if (isOver()) {
						throw new IOException("too long");
					}
					return super.read(into, offset, length);
				}
			};
		}

		@Override
		public void imageProgress(ImageReader source, float done) {
			if (isOver()) {
				source.abort();
			}
		}

		private boolean isOver() {
			return System.nanoTime() - this.at >= 0;
		}

		@Override
		public void sequenceStarted(ImageReader source, int minIndex) {
		}

		@Override
		public void sequenceComplete(ImageReader source) {
		}

		@Override
		public void imageStarted(ImageReader source, int imageIndex) {
		}

		@Override
		public void imageComplete(ImageReader source) {
		}

		@Override
		public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {
		}

		@Override
		public void thumbnailProgress(ImageReader source, float done) {
		}

		@Override
		public void thumbnailComplete(ImageReader source) {
		}

		@Override
		public void readAborted(ImageReader source) {
		}

	}

}
