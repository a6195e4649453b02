package id.sentra.registry.imports;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import id.sentra.platform.id.Ids;
import id.sentra.registry.imports.spreadsheet.FileContent;
import id.sentra.registry.personal.FieldCipher;
import id.sentra.registry.personal.FieldPlace;

/**
 * A file while it comes in: on disk, encrypted part by part, in a file without a name of
 * which nothing is left when it is closed or the program dies. Blocking.
 */
public final class Spool implements Closeable {

	private final FieldCipher cipher;

	private final UUID id = Ids.next();

	private final FileChannel file;

	private final MessageDigest digest;

	private final List<Long> ends = new ArrayList<>();

	Spool(FieldCipher cipher) {
		this.cipher = cipher;
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
			Path path = Files.createTempFile("sentra-spool", "");
			this.file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE,
					StandardOpenOption.DELETE_ON_CLOSE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Appends a part; all but the last must be of one size. */
	public void add(byte[] part) {
		this.digest.update(part);
		ByteBuffer encrypted = ByteBuffer.wrap(this.cipher.encrypt(part, place(this.ends.size())));
		long position = start(this.ends.size());
		this.ends.add(position + encrypted.remaining());
		try {
			while (encrypted.hasRemaining()) {
				position += this.file.write(encrypted, position);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What has been added; readable until this is closed. */
	public FileContent content() {
		return new FileContent(this.ends.size(), this::part);
	}

	/** SHA-256 of what has been added, in hexadecimal; to be asked once, at the end. */
	public String digest() {
		return HexFormat.of().formatHex(this.digest.digest());
	}

	@Override
	public void close() {
		try {
			this.file.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private byte[] part(int number) {
		long position = start(number);
		ByteBuffer encrypted = ByteBuffer.allocate((int) (this.ends.get(number) - position));
		try {
			while (encrypted.hasRemaining()) {
				int read = this.file.read(encrypted, position + encrypted.position());
				if (read < 0) {
					throw new EOFException();
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return this.cipher.decrypt(encrypted.array(), place(number));
	}

	private long start(int number) {
		return (number == 0) ? 0 : this.ends.get(number - 1);
	}

	private FieldPlace place(int number) {
		return new FieldPlace("spool", "content", this.id, number);
	}

}
