package id.sentra.registry.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Photos as telephones and scanners send them. */
public final class Photos {

	/** Sides on which the first row and the first column lie, by orientation. */
	private static final String[] SIDES = { "", "top left", "top right", "bottom right", "bottom left", "left top",
			"right top", "right bottom", "left bottom" };

	private Photos() {
	}

	/** A photo of so many pixels that says nothing of itself. */
	public static byte[] jpeg(int width, int height) {
		return written(corners(width, height), "jpeg");
	}

	/**
	 * A picture with a red, green, blue and black corner, as it lies in the file of a
	 * camera that was held so, with a place in its EXIF.
	 */
	static byte[] taken(int orientation, int width, int height) {
		BufferedImage seen = corners(width, height);
		String[] sides = SIDES[orientation].split(" ");
		boolean turned = orientation >= 5;
		BufferedImage lying = new BufferedImage(turned ? height : width, turned ? width : height,
				BufferedImage.TYPE_INT_RGB);
		for (int row = 0; row < lying.getHeight(); row++) {
			for (int column = 0; column < lying.getWidth(); column++) {
				int[] place = new int[2];
				put(place, sides[0], row, width, height);
				put(place, sides[1], column, width, height);
				lying.setRGB(column, row, seen.getRGB(place[0], place[1]));
			}
		}
		return withExif(written(lying, "jpeg"), orientation);
	}

	/** Through what half can be seen. */
	static byte[] transparentPng() {
		BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_ARGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(Color.RED);
		graphics.fillRect(0, 0, 30, 40);
		graphics.dispose();
		return written(image, "png");
	}

	/** A PNG that says it is that large, and holds nothing. */
	static byte[] pngOf(int width, int height) {
		ByteBuffer file = ByteBuffer.allocate(60);
		file.put(new byte[] { (byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A });
		file.putInt(13).put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
		file.put(new byte[] { 8, 2, 0, 0, 0 });
		return file.array();
	}

	/** Nothing alike beside anything, which no encoder makes small. */
	static byte[] noise(int width, int height) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Random random = new Random(17);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				image.setRGB(x, y, random.nextInt());
			}
		}
		return written(image, "jpeg");
	}

	/** The same file with the frame saying another number of samples. */
	static byte[] withSamples(byte[] jpeg, int samples) {
		byte[] changed = jpeg.clone();
		for (int at = 2; at < changed.length - 10; at++) {
			if ((changed[at] & 0xFF) == 0xFF && (changed[at + 1] & 0xFF) == 0xC0) {
				changed[at + 9] = (byte) samples;
				return changed;
			}
		}
		throw new IllegalStateException("no frame");
	}

	/** As programs write it for the web: in several scans, ever finer. */
	static byte[] progressive(int width, int height) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
			writer.setOutput(stream);
			ImageWriteParam parameters = writer.getDefaultWriteParam();
			parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
			writer.write(null, new IIOImage(corners(width, height), null, null), parameters);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			writer.dispose();
		}
		return out.toByteArray();
	}

	/** The same file with its last scan so many times. */
	static byte[] withScansAgain(byte[] jpeg, int times) {
		int scan = jpeg.length - 2;
		while (jpeg[scan] != (byte) 0xFF || jpeg[scan + 1] != (byte) 0xDA) {
			scan--;
		}
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.write(jpeg, 0, scan);
		for (int i = 0; i < times; i++) {
			file.write(jpeg, scan, jpeg.length - 2 - scan);
		}
		file.write(jpeg, jpeg.length - 2, 2);
		return file.toByteArray();
	}

	/** The same file with its first scan saying another number of samples. */
	static byte[] withSamplesOfFirstScan(byte[] jpeg, int samples) {
		byte[] changed = jpeg.clone();
		int at = 2;
		while (changed[at] != (byte) 0xFF || changed[at + 1] != (byte) 0xDA) {
			at++;
		}
		changed[at + 4] = (byte) samples;
		return changed;
	}

	static BufferedImage read(byte[] file) {
		try {
			return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static BufferedImage corners(int width, int height) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(Color.RED);
		graphics.fillRect(0, 0, width / 2, height / 2);
		graphics.setColor(Color.GREEN);
		graphics.fillRect(width / 2, 0, width / 2, height / 2);
		graphics.setColor(Color.BLUE);
		graphics.fillRect(0, height / 2, width / 2, height / 2);
		graphics.dispose();
		return image;
	}

	private static void put(int[] place, String side, int number, int width, int height) {
		switch (side) {
			case "top" -> place[1] = number;
			case "bottom" -> place[1] = height - 1 - number;
			case "left" -> place[0] = number;
			default -> place[0] = width - 1 - number;
		}
	}

	private static byte[] withExif(byte[] jpeg, int orientation) {
		ByteBuffer tiff = ByteBuffer.allocate(70);
		tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8).putShort((short) 2);
		tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
		tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38).putInt(0);
		tiff.put("GPS-1.0456N104.0305E".getBytes(StandardCharsets.US_ASCII));
		byte[] exif = tiff.array();
		ByteBuffer file = ByteBuffer.allocate(jpeg.length + exif.length + 10);
		file.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) 0xE1).putShort((short) (exif.length + 8));
		file.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(exif).put(jpeg, 2, jpeg.length - 2);
		return file.array();
	}

	private static byte[] written(BufferedImage image, String format) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, format, out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

}
