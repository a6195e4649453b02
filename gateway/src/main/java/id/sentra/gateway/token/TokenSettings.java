package id.sentra.gateway.token;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long an access token is valid, and how long its holder is remembered without asking
 * PostgreSQL again.
 */
@ConfigurationProperties("sentra.gateway.token")
record TokenSettings(Duration life, Duration remembered) {
}
