package id.sentra.backup;

import id.sentra.local.settings.Languages;
import org.junit.jupiter.api.Test;

class MessagesTests {

	@Test
	void both_languages_say_the_same_things_about_the_same_facts() {
		Languages.sayTheSame();
	}

}
