package id.sentra.bazaar.allocation.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import id.sentra.bazaar.allocation.domain.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReplayTests {

	private static final String SEED = "5e".repeat(32);

	private static final String INPUT = """
			sentra-allocation-input 1
			zone A general
			stall A-1-01 A 1 1 listrik -
			stall A-1-02 A 1 2 listrik -
			trade kue - -
			applicant 019aa5e0-7b1c-7c3e-9d52-3f1b6a0c4e02 kue 0 - - 1-1 - wished A-1-01
			""";

	/** The draw was taken with {@code printf '%s:%s' <seed> <id> | sha256sum}. */
	private static final String RESULT = """
			sentra-allocation-result 1
			input e4bb94b76540cded6663e0782784ecc63b37794ccbd5110f7ee06dd480080611
			seed %s
			019aa5e0-7b1c-7c3e-9d52-3f1b6a0c4e02 A-1-01 1 0 FIRST_WISH 2e4db567829ac8bd
			""".formatted(SEED);

	@TempDir
	Path folder;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream notes = new ByteArrayOutputStream();

	@Test
	void a_published_input_gives_the_published_bytes_and_hashes() throws IOException {
		assertThat(replay(INPUT, SEED)).isZero();
		assertThat(this.out.toString(StandardCharsets.UTF_8)).isEqualTo(RESULT);
		assertThat(this.notes.toString(StandardCharsets.UTF_8)).contains(Sha256.hex(INPUT), Sha256.hex(RESULT));
	}

	@Test
	void who_takes_up_to_two_stalls_anywhere_gets_two_where_there_is_room() throws Exception {
		String input = new String(
				Objects.requireNonNull(ReplayTests.class.getResourceAsStream("/allocation/any-one-to-two.txt"))
					.readAllBytes(),
				StandardCharsets.UTF_8);
		String seed = "0".repeat(64);
		assertThat(replay(input, seed)).isZero();
		String now = this.out.toString(StandardCharsets.UTF_8);
		assertThat(now.lines()).anyMatch((line) -> line.startsWith("00000000-0000-7000-8000-000000000001 C-1-01 "))
			.anyMatch((line) -> line.startsWith("00000000-0000-7000-8000-000000000002 B-1-01,B-1-02 "));
		String earlier = now.replace("B-1-01,B-1-02", "A-1-51");
		for (String published : List.of(earlier, now)) {
			this.out.reset();
			assertThat(replay(input, seed, Sha256.hex(published))).isZero();
			assertThat(this.out.toString(StandardCharsets.UTF_8)).isEqualTo(published);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "sentra-allocation-input 2\n", "sentra-allocation-input 1\nzone\n",
			"sentra-allocation-input 1\nzone B general\nzone A general\n", "sentra-allocation-input 1\nzone A general",
			"sentra-allocation-input 1\nzone A own\nstall S A 1 1 - -\n"
					+ "applicant 019aa5e0-7b1c-7c3e-9d52-3f1b6a0c4e02 kue 0 - - 1-2 - wished S\n" })
	void what_is_no_input_is_refused_in_one_line(String input) throws IOException {
		assertThat(replay(input, SEED)).isEqualTo(2);
		assertThat(this.out.size()).isZero();
		assertThat(this.notes.toString(StandardCharsets.UTF_8)).startsWith("unusable: ").hasLineCount(1);
	}

	@Test
	void arguments_that_cannot_be_used_are_told() throws IOException {
		assertThat(replay(INPUT, "not a seed")).isEqualTo(2);
		assertThat(Replay.run(new String[] { Replay.COMMAND }, new PrintStream(this.out), new PrintStream(this.notes)))
			.isEqualTo(2);
		assertThat(Replay.run(new String[] { Replay.COMMAND, this.folder.resolve("none").toString(), SEED },
				new PrintStream(this.out), new PrintStream(this.notes)))
			.isEqualTo(2);
	}

	private int replay(String input, String... arguments) throws IOException {
		Path file = Files.writeString(this.folder.resolve("input.txt"), input);
		return Replay.run(
				Stream.concat(Stream.of(Replay.COMMAND, file.toString()), Stream.of(arguments)).toArray(String[]::new),
				new PrintStream(this.out), new PrintStream(this.notes));
	}

}
