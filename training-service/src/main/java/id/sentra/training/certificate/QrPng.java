package id.sentra.training.certificate;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

import javax.imageio.ImageIO;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as a picture. */
final class QrPng {

	private static final int PIXELS_A_MODULE = 8;

	private static final int QUIET_MODULES = 4;

	private static final int WHITE = 0xFFFFFF;

	private QrPng() {
	}

	static String dataUri(String text) {
		QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
		int size = (code.size + 2 * QUIET_MODULES) * PIXELS_A_MODULE;
		BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < size; y++) {
			for (int x = 0; x < size; x++) {
				boolean dark = code.getModule(x / PIXELS_A_MODULE - QUIET_MODULES, y / PIXELS_A_MODULE - QUIET_MODULES);
				image.setRGB(x, y, dark ? 0 : WHITE);
			}
		}
		return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(image));
	}

	private static byte[] png(BufferedImage image) {
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			ImageIO.write(image, "png", out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
