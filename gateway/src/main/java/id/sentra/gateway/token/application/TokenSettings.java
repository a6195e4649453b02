package id.sentra.gateway.token.application;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long an access token is valid, and how long its holder is remembered without asking
 * PostgreSQL again.
 */
@ConfigurationProperties("sentra.gateway.token")
public record TokenSettings(Duration life, Duration remembered) {
}
