package id.sentra.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import id.sentra.local.settings.StartFailed;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL refuses to run as root. An ordinary caller starts it as itself; root puts it
 * into a user namespace of its own, where it sees itself as nobody and the files stay
 * root's; where the kernel forbids that (most containers), it drops to user 65534, to
 * whom the data then belongs.
 */
enum RunAs {

	CALLER(List.of(), null), NAMESPACE(List.of("unshare", "-U"), 0),
	NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"), 65534);

	private final List<String> prefix;

	private final @Nullable Integer owner;

	RunAs(List<String> prefix, @Nullable Integer owner) {
		this.prefix = prefix;
		this.owner = owner;
	}

	static RunAs here() {
		if (!"0".equals(userIdIn(CALLER))) {
			return CALLER;
		}
		for (RunAs way : List.of(NAMESPACE, NOBODY)) {
			String id = userIdIn(way);
			if (!id.isEmpty() && !"0".equals(id)) {
				return way;
			}
		}
		throw new StartFailed("postgres.root");
	}

	List<String> command(List<String> command) {
		List<String> all = new ArrayList<>(this.prefix);
		all.addAll(command);
		return all;
	}

	/**
	 * Gives the folder and all in it to whom PostgreSQL runs as, where that is not so
	 * yet.
	 */
	void own(Path folder) {
		if (this.owner == null || this.owner.equals(ownerOf(folder))) {
			return;
		}
		try (Stream<Path> files = Files.walk(folder)) {
			files.forEach(this::give);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Fails at once and says what to do, where PostgreSQL itself would only fail. */
	void mustReach(Path file) {
		if (run(command(List.of("test", "-x", file.toString()))) == null) {
			throw new StartFailed("postgres.unreachable", file);
		}
	}

	private void give(Path file) {
		try {
			Files.setAttribute(file, "unix:uid", this.owner, LinkOption.NOFOLLOW_LINKS);
			Files.setAttribute(file, "unix:gid", this.owner, LinkOption.NOFOLLOW_LINKS);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Object ownerOf(Path folder) {
		try {
			return Files.getAttribute(folder, "unix:uid");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String userIdIn(RunAs way) {
		String output = run(way.command(List.of("id", "-u")));
		return (output != null) ? output : "";
	}

	/** What it prints, or null when it fails. */
	private static @Nullable String run(List<String> command) {
		try {
			Process process = new ProcessBuilder(command).start();
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
			return (process.waitFor() == 0) ? output : null;
		}
		catch (IOException ex) {
			return null;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return null;
		}
	}

}
