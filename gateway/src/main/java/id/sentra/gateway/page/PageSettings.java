package id.sentra.gateway.page;

import java.net.URI;
import java.time.ZoneId;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** The time zone instants are shown in, and where people outside reach the pages. */
@ConfigurationProperties("sentra.gateway.page")
public record PageSettings(ZoneId timeZone, URI publicUrl) {
}
