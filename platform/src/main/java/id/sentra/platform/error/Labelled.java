package id.sentra.platform.error;

/**
 * A value of a rule or plan that a sentence names: people read its label, the message
 * {@code label.<kind>.<value>}. Constants of an enum need none, they are labelled by the
 * name of their type.
 */
public record Labelled(String kind, String value) {

	/** What a sentence calls a constant. */
	public static Labelled of(Enum<?> constant) {
		Class<?> type = constant.getDeclaringClass();
		return new Labelled(type.getName().substring(type.getPackageName().length() + 1).replace('$', '.'),
				constant.name());
	}

	public String key() {
		return "label." + this.kind + "." + this.value;
	}

	@Override
	public String toString() {
		return this.value;
	}

}
