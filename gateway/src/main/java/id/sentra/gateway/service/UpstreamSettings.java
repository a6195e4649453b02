package id.sentra.gateway.service;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/** Where each context's service is, and the largest body that is passed on to it. */
@ConfigurationProperties("sentra.gateway.upstream")
public record UpstreamSettings(Map<String, URI> url, DataSize largestBody, Duration connectTimeout) {
}
