package id.sentra.registry.message;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All versions of all templates; the newest of each is used for what happens now. */
record MessageTemplates(List<MessageTemplate> all) {

	MessageTemplates {
		all = all.stream().sorted(Comparator.comparing(MessageTemplate::version).reversed()).toList();
	}

	/** What to tell of an event; nothing for most of them. */
	Optional<MessageTemplate> of(String event) {
		return this.all.stream().filter((one) -> event.equals(one.event())).findFirst();
	}

	/** What is of no use any more after an event about the same thing. */
	List<Template> endedBy(String event) {
		return this.all.stream()
			.filter((one) -> one.endedBy().contains(event))
			.map(MessageTemplate::template)
			.distinct()
			.toList();
	}

	/** What to tell now under a name. */
	MessageTemplate of(Template template) {
		return this.all.stream().filter((one) -> one.template() == template).findFirst().orElseThrow();
	}

	/** What a message was made of, also when there is a newer version. */
	MessageTemplate of(Template template, int version) {
		return this.all.stream()
			.filter((one) -> one.template() == template && one.version() == version)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("no version " + version + " of " + template));
	}

}
