package id.sentra.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ServiceLoader;

import id.sentra.local.Demo;
import id.sentra.local.settings.StartFailed;

/**
 * The jar of {@code deploy/demo}, beside this one. Only the first start needs it, so it
 * is not on the class path of the others.
 */
final class DemoJar {

	private DemoJar() {
	}

	/** Its demo; its sentences are found through the thread's class loader. */
	static Demo load() {
		Path jar = path();
		try {
			URLClassLoader loader = new URLClassLoader(new URL[] { jar.toUri().toURL() }, Demo.class.getClassLoader());
			Thread.currentThread().setContextClassLoader(loader);
			return ServiceLoader.load(Demo.class, loader)
				.findFirst()
				.orElseThrow(() -> new StartFailed("jar.missing", "demo", jar.getParent()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path path() {
		try {
			Path own = Path.of(Demo.class.getProtectionDomain().getCodeSource().getLocation().toURI());
			return own.resolveSibling("../../demo/target/sentra-demo.jar").normalize();
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
