package id.sentra.gateway.programme;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How often services are asked while somebody watches, how long their answer is waited
 * for, how often a silent stream says that it lives, and when it has to begin anew.
 */
@ConfigurationProperties("sentra.gateway.overview")
record OverviewSettings(Duration every, Duration patience, Duration heartbeat, Duration longest) {
}
