package id.sentra.local;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import id.sentra.local.jvm.StartCache;
import id.sentra.local.settings.Program;

/** The start caches of the running programs. */
final class StartCaches {

	private final Map<Program, StartCache> caches = new ConcurrentHashMap<>();

	void add(Program program, StartCache cache) {
		this.caches.put(program, cache);
	}

	boolean recording(Collection<Program> programs) {
		return programs.stream().anyMatch((program) -> {
			StartCache cache = this.caches.get(program);
			return cache != null && !cache.isRecorded();
		});
	}

	void keep(Program program, boolean endedNormally) {
		StartCache cache = this.caches.get(program);
		if (cache != null) {
			cache.keep(endedNormally);
		}
	}

}
