package id.sentra.registry.imports.spreadsheet;

import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A file in parts, read from any place; holds the part it reads from. */
final class PartChannel implements SeekableByteChannel {

	private final FileContent content;

	private final long partSize;

	private final long size;

	private byte[] held;

	private int heldNumber;

	private long position;

	private boolean open = true;

	PartChannel(FileContent content) {
		this.content = content;
		this.held = (content.count() > 0) ? content.part(0) : new byte[0];
		this.partSize = Math.max(1, this.held.length);
		this.size = (content.count() > 1)
				? this.partSize * (content.count() - 1) + content.part(content.count() - 1).length : this.held.length;
	}

	@Override
	public int read(ByteBuffer target) throws ClosedChannelException {
		if (!this.open) {
			throw new ClosedChannelException();
		}
		if (this.position >= this.size) {
			return -1;
		}
		int number = (int) (this.position / this.partSize);
		if (number != this.heldNumber) {
			this.held = this.content.part(number);
			this.heldNumber = number;
		}
		int from = (int) (this.position % this.partSize);
		int length = Math.min(target.remaining(), this.held.length - from);
		target.put(this.held, from, length);
		this.position += length;
		return length;
	}

	@Override
	public long position() {
		return this.position;
	}

	@Override
	public SeekableByteChannel position(long to) {
		if (to < 0) {
			throw new IllegalArgumentException("before the start");
		}
		this.position = to;
		return this;
	}

	@Override
	public long size() {
		return this.size;
	}

	@Override
	public int write(ByteBuffer source) {
		throw new NonWritableChannelException();
	}

	@Override
	public SeekableByteChannel truncate(long to) {
		throw new NonWritableChannelException();
	}

	@Override
	public boolean isOpen() {
		return this.open;
	}

	@Override
	public void close() {
		this.open = false;
	}

}
