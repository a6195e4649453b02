package id.sentra.registry.imports.web;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Bounds of files that come in.
 *
 * @param largestFile a file may have at most
 * @param uploads that come in at a time, each holding 4 MiB
 * @param uploadsPerAccount of these
 * @param longestUpload after which it is broken off, however fast it is
 * @param longestSilence between two pieces of a file
 * @param retryAfter told to whoever finds no place
 */
@ConfigurationProperties("sentra.registry.import")
record UploadSettings(DataSize largestFile, int uploads, int uploadsPerAccount, Duration longestUpload,
		Duration longestSilence, Duration retryAfter) {

}
