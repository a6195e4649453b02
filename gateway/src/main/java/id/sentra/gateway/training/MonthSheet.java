package id.sentra.gateway.training;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A month of sessions in weeks from Monday to Sunday. */
record MonthSheet(YearMonth month, List<List<Day>> weeks) {

	private static final int DAYS = 7;

	public static MonthSheet of(YearMonth month, List<Session> sessions) {
		List<List<Day>> weeks = new ArrayList<>();
		LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		while (!monday.isAfter(month.atEndOfMonth())) {
			List<Day> week = new ArrayList<>();
			for (int day = 0; day < DAYS; day++) {
				week.add(day(monday.plusDays(day), month, sessions));
			}
			weeks.add(week);
			monday = monday.plusDays(DAYS);
		}
		return new MonthSheet(month, weeks);
	}

	private static Day day(LocalDate date, YearMonth month, List<Session> sessions) {
		return new Day(date, YearMonth.from(date).equals(month),
				sessions.stream()
					.filter((session) -> session.localStart().toLocalDate().equals(date))
					.sorted(Comparator.comparing(Session::localStart))
					.toList());
	}

	/** A day; one of a neighbouring month only fills the week. */
	public record Day(LocalDate date, boolean inMonth, List<Session> sessions) {
	}

}
