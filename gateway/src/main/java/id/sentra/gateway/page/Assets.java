package id.sentra.gateway.page;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/**
 * The static files, under a path that holds a hash over all of them: a browser keeps them
 * for a year and still sees every change.
 */
@Component
public class Assets implements WebFluxConfigurer {

	private static final String LOCATION = "classpath:/assets/";

	private final String base;

	Assets() throws IOException, NoSuchAlgorithmException {
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		Resource[] files = new PathMatchingResourcePatternResolver().getResources(LOCATION + "**/*.*");
		Arrays.sort(files, Comparator.comparing(Resource::getFilename));
		for (Resource file : files) {
			digest.update(file.getContentAsByteArray());
		}
		this.base = "/assets/" + HexFormat.of().formatHex(digest.digest(), 0, 6);
	}

	/** What a file's path begins with. */
	public String base() {
		return this.base;
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler(this.base + "/**")
			.addResourceLocations(LOCATION)
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
	}

}
