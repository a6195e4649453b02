package id.sentra.gateway.signing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The private key of service tokens, the files of keys that services are to know besides
 * (the next one before it signs, the last one until its tokens have ended), how long
 * tokens are valid and how long one is used again.
 */
@ConfigurationProperties("sentra.gateway.signing")
public record SigningSettings(@Nullable Path keyFile, List<Path> otherKeyFiles, Duration life, Duration reused) {

	public SigningSettings {
		if (reused.compareTo(life) >= 0) {
			throw new IllegalArgumentException("A service token must be replaced before it expires");
		}
	}

}
