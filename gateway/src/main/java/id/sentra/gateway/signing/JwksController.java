package id.sentra.gateway.signing;

import java.time.Duration;
import java.util.Map;

import com.nimbusds.jose.jwk.JWKSet;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class JwksController {

	private final Map<String, Object> keys;

	JwksController(ServiceTokens tokens) {
		this.keys = new JWKSet(tokens.publicKeys()).toJSONObject(true);
	}

	@GetMapping("/.well-known/jwks.json")
	ResponseEntity<Map<String, Object>> keys() {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
			.body(this.keys);
	}

}
