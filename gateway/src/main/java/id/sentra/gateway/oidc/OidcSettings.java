package id.sentra.gateway.oidc;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The identity provider. Off while the issuer is empty. Where the gateway reaches the
 * provider by another address than browsers do, that of its metadata is set too. Each
 * answer of the provider is waited for as long as patience lasts.
 */
@ConfigurationProperties("sentra.gateway.oidc")
public record OidcSettings(String issuer, String metadataUrl, String clientId, String clientSecret, String publicUrl,
		String prompt, Duration patience, ClaimNames claims) {

	/** Where the provider sends people back to. */
	public static final String BACK = "/masuk/oidc/kembali";

	/** Whether there is one. */
	public boolean isOn() {
		return !this.issuer.isBlank();
	}

	/** Where the provider describes itself. */
	public String metadata() {
		return this.metadataUrl.isBlank() ? this.issuer + "/.well-known/openid-configuration" : this.metadataUrl;
	}

	/** Where people come back to. */
	public String redirectUri() {
		return this.publicUrl + BACK;
	}

	@Override
	public String toString() {
		return "OidcSettings[" + this.issuer + "]";
	}

}
