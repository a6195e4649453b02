package id.sentra.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.util.function.Consumer;

import id.sentra.backup.Manifest.PartitionPart;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Records of a partition as bytes: offset, timestamp, key, value, headers; a length of -1
 * is no value.
 */
final class PartitionFile {

	private PartitionFile() {
	}

	static PartitionPart copyOut(BrokerReader broker, TopicPartition partition, long first, long end, OutputStream to)
			throws IOException {
		DigestOutputStream digest = new DigestOutputStream(to, Sha256.digest());
		long[] records = { 0 };
		try (DataOutputStream out = new DataOutputStream(digest)) {
			broker.read(partition, end, (record) -> {
				try {
					out.writeLong(record.offset());
					out.writeLong(record.timestamp());
					write(out, record.key());
					write(out, record.value());
					out.writeInt(record.headers().toArray().length);
					for (Header header : record.headers()) {
						out.writeUTF(header.key());
						write(out, header.value());
					}
					records[0]++;
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
		return new PartitionPart(partition.partition(), first, end, records[0], Sha256.text(digest.getMessageDigest()));
	}

	/** Each record with the offset it had. */
	static void read(TopicPartition partition, InputStream from, Consumer<StoredRecord> handler) throws IOException {
		try (DataInputStream in = new DataInputStream(from)) {
			while (true) {
				long offset;
				try {
					offset = in.readLong();
				}
				catch (EOFException ex) {
					return;
				}
				handler.accept(new StoredRecord(offset, record(partition, in)));
			}
		}
	}

	private static ProducerRecord<byte[], byte[]> record(TopicPartition partition, DataInputStream in)
			throws IOException {
		long timestamp = in.readLong();
		byte @Nullable [] key = bytes(in);
		byte @Nullable [] value = bytes(in);
		RecordHeaders headers = new RecordHeaders();
		int count = in.readInt();
		for (int i = 0; i < count; i++) {
			headers.add(in.readUTF(), bytes(in));
		}
		return new ProducerRecord<>(partition.topic(), partition.partition(), timestamp, key, value, headers);
	}

	private static void write(DataOutputStream out, byte @Nullable [] bytes) throws IOException {
		out.writeInt((bytes != null) ? bytes.length : -1);
		if (bytes != null) {
			out.write(bytes);
		}
	}

	private static byte @Nullable [] bytes(DataInputStream in) throws IOException {
		int length = in.readInt();
		return (length >= 0) ? in.readNBytes(length) : null;
	}

	/** A record as it was, and where. */
	record StoredRecord(long offset, ProducerRecord<byte[], byte[]> record) {
	}

}
