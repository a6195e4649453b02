package id.sentra.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import id.sentra.platform.error.Refused;
import id.sentra.platform.error.Refused.FieldProblem;
import id.sentra.platform.money.Rupiah;
import id.sentra.platform.security.Role;
import id.sentra.platform.web.RequestFields.Field;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

class RequestFieldsTests {

	private final RequestFields fields = new RequestFields();

	@Test
	void whatIsRightIsGivenAsItsType() {
		Field<String> name = this.fields.text("name", " Batik\u0000Sari ", 20);
		Field<Integer> seats = this.fields.number("seats", 20, 1, 20);
		Field<Role> role = this.fields.constant("role", "OFFICER", "role", Role.class);
		Field<@Nullable Integer> none = this.fields.optional("code", " ", "code", this::parse);
		Field<List<Integer>> each = this.fields.each("codes", List.of("1", "2"), 1, 2, "codes",
				(text) -> this.fields.parsed("codes", text, "code", this::parse));
		assertThat(name.value()).isEqualTo("Batik Sari");
		assertThat(seats.value()).isEqualTo(20);
		assertThat(role.value()).isEqualTo(Role.OFFICER);
		assertThat(none.value()).isNull();
		assertThat(each.value()).containsExactly(1, 2);
	}

	@Test
	void everyProblemIsToldWithTheFirstValueAskedFor() {
		Field<Integer> good = this.fields.number("seats", 1, 1, 20);
		this.fields.number("none", null, 1, 20);
		this.fields.number("many", 21, 1, 20);
		this.fields.optionalNumber("few", 0, 1, 20);
		this.fields.text("blank", "\t", 20);
		this.fields.text("long", "a".repeat(21), 20);
		this.fields.text("nik", "3171015502900001", 20);
		this.fields.publicText("phone", "Hubungi 081234567890", 40);
		this.fields.parsed("code", "x", "code", this::parse);
		this.fields.optional("other", "x", "code", this::parse);
		this.fields.constant("role", "KING", "role", Role.class);
		this.fields.each("few", List.of(), 1, 2, "few", this::text);
		this.fields.each("hole", Arrays.asList("a", null), 1, 2, "hole", this::text);
		assertThat(problems(good)).extracting(FieldProblem::field, FieldProblem::code)
			.containsExactly(tuple("none", "not-null"), tuple("many", "between"), tuple("few", "between"),
					tuple("blank", "not-blank"), tuple("long", "size"), tuple("nik", "identity-number"),
					tuple("phone", "personal-data"), tuple("code", "code"), tuple("other", "code"),
					tuple("role", "role"), tuple("few", "few"), tuple("hole", "not-null"));
	}

	@Test
	void textThatIsBrokenOrTurnedAroundIsNeverKeptAsAnother() {
		for (String text : List.of("a\ud83d b", "\udc00", "a\u202eb", "\u2066a\u2069", "a\ufffe")) {
			assertThat(problems(new RequestFields().text("name", text, 20))).extracting(FieldProblem::code)
				.containsExactly("broken-text");
			assertThat(problems(new RequestFields().parsed("name", text, "code", Optional::of)))
				.extracting(FieldProblem::code)
				.containsExactly("broken-text");
		}
		assertThat(this.fields.text("name", "Kue \ud83c\udf70", 20).value()).isEqualTo("Kue \ud83c\udf70");
	}

	@Test
	void anAmountHasAnEnd() {
		assertThat(this.fields.amount("least", 0L, 0).value()).isEqualTo(Rupiah.ZERO);
		assertThat(this.fields.amount("most", Rupiah.MOST.amount(), 1).value()).isEqualTo(Rupiah.MOST);
		assertThat(this.fields.optionalAmount("none", null, 1).value()).isNull();
		Field<Rupiah> over = this.fields.amount("over", Rupiah.MOST.amount() + 1, 0);
		this.fields.optionalAmount("most", Long.MAX_VALUE, 0);
		this.fields.amount("below", -1L, 0);
		this.fields.amount("nothing", 0L, 1);
		this.fields.amount("missing", null, 1);
		assertThat(problems(over)).extracting(FieldProblem::field, FieldProblem::code)
			.containsExactly(tuple("over", "max"), tuple("most", "max"), tuple("below", "positive-or-zero"),
					tuple("nothing", "positive"), tuple("missing", "not-null"));
	}

	@Test
	void aWholeOfFieldsIsMadeOnlyWhenNoneHasAProblem() {
		Field<String> name = this.fields.text("name", null, 20);
		Field<String> whole = this.fields.all(() -> "made of " + name.value());
		assertThat(problems(whole)).singleElement().extracting(FieldProblem::field).isEqualTo("name");
	}

	@Test
	void whatHasAProblemAlreadyIsNotJudgedAgain() {
		Field<String> wrong = this.fields.text("wrong", "a".repeat(21), 20);
		Field<Integer> right = this.fields.number("right", 1, 1, 2);
		this.fields.check("wrong", "never", wrong, (text) -> false);
		this.fields.check("wrong", "never", wrong, right, (text, number) -> false);
		this.fields.check("right", "judged", right, (number) -> false);
		assertThat(problems(right)).extracting(FieldProblem::code).containsExactly("size", "judged");
	}

	private List<FieldProblem> problems(Field<?> field) {
		return catchThrowableOfType(Refused.class, field::value).fields();
	}

	private Field<String> text(String text) {
		return this.fields.text("text", text, 20);
	}

	private Optional<Integer> parse(String text) {
		return text.matches("\\d+") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
	}

}
