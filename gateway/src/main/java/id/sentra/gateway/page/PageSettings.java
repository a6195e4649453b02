package id.sentra.gateway.page;

import java.time.ZoneId;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** The time zone instants are shown in. */
@ConfigurationProperties("sentra.gateway.page")
public record PageSettings(ZoneId timeZone) {
}
