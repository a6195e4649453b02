package id.sentra.platform.security;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class RoleTests {

	@ParameterizedTest
	@CsvSource({ "FINANCE_MAKER FINANCE_APPROVER", "ADMIN FINANCE_MAKER", "ADMIN FINANCE_APPROVER", "ADMIN AUDITOR",
			"AUDITOR OFFICER", "AUDITOR FINANCE_APPROVER", "SME_OWNER OFFICER", "SME_OWNER ADMIN",
			"OFFICER TRAINER FINANCE_MAKER FINANCE_APPROVER" })
	void rolesThatCheckOneAnotherAreNotOnePersons(String roles) {
		assertThat(Role.areCompatible(roles(roles))).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "OFFICER TRAINER", "OFFICER FINANCE_MAKER", "OFFICER FINANCE_APPROVER", "ADMIN OFFICER",
			"TRAINER MENTOR ORGANISER OFFICER" })
	void othersMayBe(String roles) {
		assertThat(Role.areCompatible(roles(roles))).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void eachByItselfIsOnePersons(Role role) {
		assertThat(Role.areCompatible(EnumSet.of(role))).isTrue();
	}

	private static Set<Role> roles(String names) {
		return EnumSet.copyOf(Stream.of(names.split(" ")).map(Role::valueOf).toList());
	}

}
