package id.sentra.local.settings;

/** Told, one line at a time, what is being done. */
@FunctionalInterface
public interface Progress {

	void line(String text);

	/** The same with the sentence looked up. */
	default void say(String key, Object... arguments) {
		line(Messages.of(key, arguments));
	}

	static Progress silent() {
		return (text) -> {
		};
	}

}
