package id.sentra.local.jvm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import id.sentra.local.process.ChildPlan;
import id.sentra.local.secret.Secrets;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Program;
import id.sentra.local.settings.StartFailed;

/**
 * One of the five Spring Boot programs, from the same jar and with the same settings as
 * in production.
 */
public final class ServiceProgram {

	private static final Duration ANSWER = Duration.ofSeconds(5);

	private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(ANSWER).build();

	private final Program program;

	private final LocalSettings settings;

	private final ServiceEnvironment environment;

	private final UnpackedJar jar;

	private ServiceProgram(Program program, LocalSettings settings, ServiceEnvironment environment, UnpackedJar jar) {
		this.program = program;
		this.settings = settings;
		this.environment = environment;
		this.jar = jar;
	}

	/** Unpacks its jar where that is not done yet. */
	public static ServiceProgram prepare(Program program, LocalSettings settings, Secrets secrets) {
		UnpackedJar jar = UnpackedJar.of(jarOf(program, settings.root()), settings.folder().caches(), program.id());
		return new ServiceProgram(program, settings, new ServiceEnvironment(settings, secrets), jar);
	}

	/** Where its unpacked jar is; its libraries are in {@code lib} beside it. */
	public static Path unpacked(Program program, LocalSettings settings) {
		return UnpackedJar.of(jarOf(program, settings.root()), settings.folder().caches(), program.id()).jar();
	}

	public ChildPlan plan() {
		return ChildPlan.of(this.program.id(), this.settings.folder().log(this.program.id()), this::command,
				this::isReady);
	}

	public StartCache cache() {
		return this.jar.cache();
	}

	/** From the jar as it is now: built anew, the next start takes the new one. */
	private ProcessBuilder command() {
		UnpackedJar now = UnpackedJar.of(jarOf(this.program, this.settings.root()), this.settings.folder().caches(),
				this.program.id());
		ProcessBuilder builder = JavaCommand.jar(now.jar(), MemoryOptions.of(this.program))
			.cached(now.cache()::options)
			.process();
		builder.environment().putAll(this.environment.of(this.program));
		return builder.directory(this.settings.folder().run().toFile());
	}

	private boolean isReady() {
		return isReady(this.program, this.settings);
	}

	/** Whether it takes requests. */
	public static boolean isReady(Program program, LocalSettings settings) {
		URI address = URI
			.create("http://127.0.0.1:" + settings.ports().managementOf(program) + "/actuator/health/readiness");
		try {
			return HTTP
				.send(HttpRequest.newBuilder(address).timeout(ANSWER).build(), HttpResponse.BodyHandlers.discarding())
				.statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static Path jarOf(Program program, Path root) {
		Path target = root.resolve(program.module()).resolve("target");
		Pattern name = Pattern.compile(Pattern.quote(program.module()) + "-[0-9][^/]*?(?<!-tests|-sources)\\.jar");
		try (Stream<Path> files = Files.isDirectory(target) ? Files.list(target) : Stream.empty()) {
			List<Path> jars = files.filter((file) -> name.matcher(file.getFileName().toString()).matches()).toList();
			if (jars.size() != 1) {
				throw new StartFailed("jar.missing", program.id(), target);
			}
			return jars.get(0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
