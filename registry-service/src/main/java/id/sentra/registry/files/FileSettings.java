package id.sentra.registry.files;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Bounds of the file store.
 *
 * @param largestFile comes in at most
 * @param largestKept is kept at most
 * @param quota of all that the office of a regency keeps
 * @param uploads that come in at a time, each holding its size of memory
 * @param uploadsPerAccount of these
 * @param longestUpload after which it is broken off, however fast it is
 * @param longestSilence between two pieces of a file
 * @param retryAfter told to whoever finds no place
 */
@ConfigurationProperties("sentra.registry.files")
record FileSettings(DataSize largestFile, DataSize largestKept, DataSize quota, int uploads, int uploadsPerAccount,
		Duration longestUpload, Duration longestSilence, Duration retryAfter) {

}
