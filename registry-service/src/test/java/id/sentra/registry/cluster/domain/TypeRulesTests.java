package id.sentra.registry.cluster.domain;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import id.sentra.platform.error.Refused;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TypeRulesTests {

	private static final TypeRules RULES = shipped();

	@Test
	void a_cluster_of_old_tools_and_middlemen_is_artisan_for_these_reasons() {
		Judgement judgement = RULES.judge(holding("MOSTLY_MICRO", "OLD_TOOLS", "DEPENDENT_ON_MIDDLEMEN"));
		assertThat(judgement.type()).isEqualTo(ClusterType.ARTISAN);
		assertThat(judgement.reasons()).containsExactly("MOSTLY_MICRO", "OLD_TOOLS", "DEPENDENT_ON_MIDDLEMEN");
	}

	@Test
	void enough_traits_of_a_type_make_it_that_type_and_one_less_does_not() {
		Judgement active = RULES.judge(holding("HIGHER_SKILL", "BETTER_TECHNOLOGY", "ACTIVE_MARKETING", "STAGNANT"));
		assertThat(active.type()).isEqualTo(ClusterType.ACTIVE);
		assertThat(active.reasons()).containsExactly("HIGHER_SKILL", "BETTER_TECHNOLOGY", "ACTIVE_MARKETING");
		assertThat(RULES.judge(holding("HIGHER_SKILL", "BETTER_TECHNOLOGY", "STAGNANT")).type())
			.isEqualTo(ClusterType.ARTISAN);
		assertThat(RULES.judge(holding("WIDE_TRADE_NETWORK_ABROAD", "LEADING_FIRMS_DECIDE")).type())
			.isEqualTo(ClusterType.DYNAMIC);
	}

	@Test
	void the_strongest_type_whose_traits_hold_decides() {
		Judgement judgement = RULES.judge(holding("HIGH_SPECIALISATION", "HIGH_COOPERATION",
				"NETWORKS_SUPPLIERS_TO_BANKS", "COOPERATES_WITH_GOVERNMENT", "MANY_EXPORTERS", "HIGHER_SKILL",
				"BETTER_TECHNOLOGY", "ACTIVE_MARKETING", "DIFFERENCES_INSIDE", "LEADING_FIRMS_DECIDE"));
		assertThat(judgement.type()).isEqualTo(ClusterType.ADVANCED);
		assertThat(judgement.scores()).contains(new Judgement.Score(ClusterType.ACTIVE, 3, 3));
	}

	@Test
	void open_unknown_and_contradicting_answers_are_refused() {
		Map<String, Boolean> open = holding();
		open.remove("STAGNANT");
		assertThatThrownBy(() -> RULES.judge(open)).isInstanceOf(Refused.class).hasMessage("assessment-incomplete");
		Map<String, Boolean> unknown = holding();
		unknown.put("HAS_A_LOGO", true);
		assertThatThrownBy(() -> RULES.judge(unknown)).hasMessage("assessment-incomplete");
		assertThatThrownBy(() -> RULES.judge(holding("PASSIVE_MARKETING", "ACTIVE_MARKETING")))
			.hasMessage("assessment-contradictory");
	}

	@Property(tries = 500)
	void whatever_holds_its_reasons_are_answers_of_its_type_and_enough(
			@ForAll Set<@net.jqwik.api.constraints.IntRange(max = 22) Integer> held) {
		List<String> traits = List.copyOf(RULES.traits());
		Map<String, Boolean> answers = holding(held.stream().map(traits::get).toArray(String[]::new));
		Assume.that(RULES.contradictions().stream().noneMatch((pair) -> pair.stream().allMatch(answers::get)));
		Judgement judgement = RULES.judge(answers);
		var rule = RULES.types().stream().filter((type) -> type.type() == judgement.type()).findFirst().orElseThrow();
		assertThat(judgement.reasons()).allMatch(answers::get)
			.isSubsetOf(rule.traits())
			.hasSizeGreaterThanOrEqualTo(rule.needed());
	}

	@Property(tries = 300)
	void one_more_trait_of_a_type_never_makes_the_cluster_weaker_than_that_type(
			@ForAll Set<@net.jqwik.api.constraints.IntRange(max = 13) Integer> held,
			@ForAll @net.jqwik.api.constraints.IntRange(max = 13) int more) {
		List<String> traits = List.copyOf(RULES.traits()).subList(0, 14);
		Map<String, Boolean> before = holding(held.stream().map(traits::get).toArray(String[]::new));
		Map<String, Boolean> after = new HashMap<>(before);
		after.put(traits.get(more), true);
		assertThat(RULES.judge(after).type()).isGreaterThanOrEqualTo(RULES.judge(before).type());
	}

	@Test
	void every_trait_has_its_sentence_in_both_languages() throws IOException {
		for (String file : List.of("/messages.properties", "/messages_en.properties")) {
			java.util.Properties messages = new java.util.Properties();
			try (InputStream in = Objects.requireNonNull(TypeRulesTests.class.getResourceAsStream(file))) {
				messages.load(in);
			}
			assertThat(RULES.traits()).allSatisfy((trait) -> assertThat(messages).containsKey("trait." + trait));
		}
	}

	private static Map<String, Boolean> holding(String... traits) {
		Map<String, Boolean> answers = new HashMap<>();
		RULES.traits().forEach((trait) -> answers.put(trait, Arrays.asList(traits).contains(trait)));
		return answers;
	}

	private static TypeRules shipped() {
		try (InputStream in = Objects
			.requireNonNull(TypeRulesTests.class.getResourceAsStream("/rules/cluster-types.json"))) {
			return JsonMapper.builder().build().readValue(in, new TypeReference<List<TypeRules>>() {
			}).get(0);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
