package id.sentra.gateway.session;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long a session lasts and what its cookie is called; the prefix {@code __Host-}
 * needs {@code secure}.
 */
@ConfigurationProperties("sentra.gateway.session")
public record SessionSettings(Duration idle, Duration absolute, String cookie, boolean secure) {
}
