package id.sentra.platform.config;

import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.Option;
import org.springframework.boot.r2dbc.autoconfigure.ConnectionFactoryOptionsBuilderCustomizer;

/**
 * The authority that PostgreSQL's certificate is held against, where one is set: the
 * driver takes no empty name. Flyway and the locks have it in their address.
 */
record DatabaseEncryption(String rootCertificate) implements ConnectionFactoryOptionsBuilderCustomizer {

	private static final Option<String> ROOT_CERTIFICATE = Option.valueOf("sslRootCert");

	@Override
	public void customize(ConnectionFactoryOptions.Builder options) {
		if (!this.rootCertificate.isBlank()) {
			options.option(ROOT_CERTIFICATE, this.rootCertificate);
		}
	}

}
