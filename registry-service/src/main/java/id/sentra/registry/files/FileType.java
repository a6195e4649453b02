package id.sentra.registry.files;

import org.springframework.http.MediaType;

/** What is kept: a photo, made anew by us, or a paper as it came. */
public enum FileType {

	JPEG(MediaType.IMAGE_JPEG, "jpg", "inline"), PDF(MediaType.APPLICATION_PDF, "pdf", "attachment");

	private final MediaType mediaType;

	private final String extension;

	private final String disposition;

	FileType(MediaType mediaType, String extension, String disposition) {
		this.mediaType = mediaType;
		this.extension = extension;
		this.disposition = disposition;
	}

	MediaType mediaType() {
		return this.mediaType;
	}

	String extension() {
		return this.extension;
	}

	/** A paper is never opened within a page. */
	String disposition() {
		return this.disposition;
	}

}
