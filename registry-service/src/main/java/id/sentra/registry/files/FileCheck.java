package id.sentra.registry.files;

import id.sentra.platform.error.Refused;
import org.springframework.stereotype.Component;

/**
 * Says by its content what a file is, and gives what of it is kept. Neither its name nor
 * what a sender calls it counts. Blocking.
 */
@Component
class FileCheck {

	private final PhotoEncoder photos;

	private final long largest;

	FileCheck(FileSettings settings) {
		this.largest = settings.largestKept().toBytes();
		this.photos = new PhotoEncoder(this.largest);
	}

	/**
	 * @throws Refused for what is no photo or paper, or none that may be kept
	 */
	NewFile check(byte[] file) {
		if (file.length == 0) {
			throw new Refused("file-empty");
		}
		PhotoHeader header = PhotoHeader.of(file).orElse(null);
		if (header != null) {
			return new NewFile(FileType.JPEG, this.photos.encode(file, header));
		}
		if (PhotoHeader.isAt(file, 4, 'f', 't', 'y', 'p')) {
			throw new Refused("photo-heic");
		}
		if (!PdfCheck.isMarked(file)) {
			throw new Refused("file-kind");
		}
		if (file.length > this.largest) {
			throw new Refused("pdf-too-large", this.largest >> 10);
		}
		PdfCheck.require(file);
		return new NewFile(FileType.PDF, file);
	}

}
