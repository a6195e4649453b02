package id.sentra.gateway.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Numbers, money and days as people write them: {@code Rp1.250.000},
 * {@code 21 November 2026}. What is not known is a dash.
 */
public record Formats(Locale locale, ZoneId zone) {

	private static final String UNKNOWN = "–";

	private static final int DECIMALS = 2;

	public String number(@Nullable Number value) {
		return (value != null) ? NumberFormat.getIntegerInstance(this.locale).format(value) : UNKNOWN;
	}

	public String rupiah(@Nullable Long amount) {
		return (amount != null) ? ((amount < 0) ? "-Rp" : "Rp") + number(Math.abs(amount)) : UNKNOWN;
	}

	/** A yearly rate in basis points as percent: 625 is {@code 6,25%}. */
	public String percent(int basisPoints) {
		NumberFormat format = NumberFormat.getNumberInstance(this.locale);
		format.setMaximumFractionDigits(DECIMALS);
		return format.format(BigDecimal.valueOf(basisPoints, DECIMALS)) + "%";
	}

	public String day(@Nullable LocalDate day) {
		return (day != null) ? format("d MMMM uuuu").format(day) : UNKNOWN;
	}

	/** With its weekday, for what somebody has to come to. */
	public String weekday(LocalDateTime time) {
		return format("EEEE, d MMMM uuuu").format(time);
	}

	public String clock(LocalDateTime time) {
		return clock(time.toLocalTime());
	}

	public String month(YearMonth month) {
		return format("MMMM uuuu").format(month);
	}

	/** An instant on the clock of the installation. */
	public String moment(@Nullable Instant instant) {
		if (instant == null) {
			return UNKNOWN;
		}
		LocalDateTime local = LocalDateTime.ofInstant(instant, this.zone);
		return format("d MMMM uuuu").format(local) + ", " + clock(local) + " "
				+ format("zzz").format(instant.atZone(this.zone));
	}

	private String clock(LocalTime time) {
		return format(this.locale.getLanguage().equals("en") ? "HH:mm" : "HH.mm").format(time);
	}

	private DateTimeFormatter format(String pattern) {
		return DateTimeFormatter.ofPattern(pattern, this.locale);
	}

}
