package id.sentra.registry.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import id.sentra.platform.money.Rupiah;
import id.sentra.platform.region.RegionCode;
import id.sentra.platform.text.PublicText;
import id.sentra.registry.imports.domain.AmountText;
import id.sentra.registry.imports.domain.DateText;
import id.sentra.registry.imports.domain.Reason;
import id.sentra.registry.imports.domain.RejectedRow;
import id.sentra.registry.imports.domain.Words;
import id.sentra.registry.imports.spreadsheet.Cell;
import id.sentra.registry.imports.spreadsheet.Field;
import id.sentra.registry.imports.spreadsheet.Layout;
import id.sentra.registry.imports.spreadsheet.SheetLayout;
import id.sentra.registry.imports.spreadsheet.SheetRow;
import id.sentra.registry.sme.PhoneNumbers;
import id.sentra.registry.sme.domain.Business;
import id.sentra.registry.sme.domain.BusinessDetails.Detail;
import id.sentra.registry.sme.domain.BusinessDetails;
import id.sentra.registry.sme.domain.EmailAddress;
import id.sentra.registry.sme.domain.Gender;
import id.sentra.registry.sme.domain.Kbli;
import id.sentra.registry.sme.domain.Location;
import id.sentra.registry.sme.domain.Nik;
import id.sentra.registry.sme.domain.Owner;
import id.sentra.registry.sme.domain.Profile;
import id.sentra.registry.sme.domain.ProfileText;
import org.jspecify.annotations.Nullable;

/**
 * Judges rows of one file: a profile, or all the reasons why not.
 */
final class RowJudge {

	private static final Pattern SCIENTIFIC = Pattern.compile("\\d[.,]\\d+[eE]\\+?\\d+");

	/** Up to here every whole number has a form of its own in a cell. */
	private static final BigDecimal MOST_EXACT = BigDecimal.valueOf(1L << 53);

	private static final Pattern KBLI = Pattern.compile("(\\d{4,5})(?:\\D.*)?");

	private static final Map<Detail, Field> DETAILS = Arrays.stream(Detail.values())
		.collect(Collectors.toMap(Function.identity(), (detail) -> Field.valueOf(detail.name())));

	private final Layout layout;

	private final Standards standards;

	private final Map<String, BigDecimal> units = new HashMap<>();

	RowJudge(Layout layout, Standards standards) {
		this.layout = layout;
		this.standards = standards;
	}

	Verdict judge(SheetRow row) {
		RowFields fields = new RowFields(this.layout, row);
		try {
			Owner owner = owner(fields);
			Business business = business(fields);
			Location location = location(fields);
			if (owner != null && business != null && location != null && fields.reasons().isEmpty()) {
				return new Verdict.Fit(row.position(), new Profile(owner, business, location),
						!fields.isBlank(Field.LOW_INCOME), fields.cleared(), row.cells());
			}
			return new Verdict.Unfit(new RejectedRow(row.position(), fields.reasons()), row.cells());
		}
		catch (RuntimeException ex) {
			return new Verdict.Unfit(new RejectedRow(row.position(), List.of(new Reason("", "row-unreadable"))),
					row.cells());
		}
	}

	private @Nullable Owner owner(RowFields fields) {
		Nik nik = nik(fields);
		String name = fields.required(Field.OWNER_NAME, ProfileText::ownerName);
		Gender gender = fields.optional(Field.GENDER,
				(text) -> Words.female(text).map((female) -> female ? Gender.FEMALE : Gender.MALE));
		var phone = fields.optional(Field.PHONE, PhoneNumbers::parse);
		EmailAddress email = fields.optional(Field.EMAIL, EmailAddress::parse);
		Boolean lowIncome = fields.optional(Field.LOW_INCOME, Words::yes);
		if (nik == null || name == null) {
			return null;
		}
		return new Owner(nik, name, (gender != null) ? gender : nik.genderAtRegistration(), phone, email,
				Boolean.TRUE.equals(lowIncome));
	}

	private @Nullable Nik nik(RowFields fields) {
		Cell cell = fields.cell(Field.NIK);
		if (cell.numeric() ? mayHaveLostDigits(cell.text()) : SCIENTIFIC.matcher(cell.text()).matches()) {
			fields.refuse(Field.NIK, "as-number");
			return null;
		}
		return fields.required(Field.NIK, Nik::parse);
	}

	/**
	 * A spreadsheet program keeps 15 digits of what is typed as a number, and no program
	 * keeps all numbers beyond 2^53: every NIK of the provinces 91 to 97.
	 */
	private static boolean mayHaveLostDigits(String digits) {
		return digits.length() >= 16 && (digits.endsWith("0") || new BigDecimal(digits).compareTo(MOST_EXACT) > 0);
	}

	private @Nullable Business business(RowFields fields) {
		String name = fields.required(Field.BUSINESS_NAME, ProfileText::businessName);
		if (name != null && PublicText.carriesPersonalData(name)) {
			fields.refuse(Field.BUSINESS_NAME, "personal");
		}
		Kbli kbli = fields.optional(Field.KBLI, (text) -> Kbli.parse(fiveDigits(text), this.standards.kbliEdition()));
		LocalDate since = fields.optional(Field.SINCE,
				(text) -> since(fields.cell(Field.SINCE), fields.layout()).filter(ProfileText::isSince));
		if (since != null && since.isAfter(this.standards.today())) {
			fields.refuse(Field.SINCE, "in-future");
		}
		BusinessDetails details = BusinessDetails.of((detail) -> fields.optional(DETAILS.get(detail), detail::parse));
		Rupiah capital = amount(fields, Field.CAPITAL);
		Rupiah sales = amount(fields, Field.YEARLY_SALES);
		Business business = new Business((name != null) ? name : "", details, kbli, since, capital, sales);
		requireScale(business, fields);
		return (name != null) ? business : null;
	}

	private @Nullable Rupiah amount(RowFields fields, Field field) {
		BigDecimal unit = this.units.computeIfAbsent(fields.layout().header(field), SheetLayout::unit);
		return fields.optional(field,
				(text) -> fields.cell(field).numeric() ? AmountText.exact(text, unit) : AmountText.parse(text, unit));
	}

	private static Optional<LocalDate> since(Cell cell, SheetLayout sheet) {
		return (cell.numeric() && sheet.since1904()) ? DateText.parseSince1904(cell.text())
				: DateText.parse(cell.text());
	}

	private void requireScale(Business business, RowFields fields) {
		boolean known = business.capital() != null || business.yearlySales() != null;
		Field column = fields.layout().has(Field.YEARLY_SALES) ? Field.YEARLY_SALES : Field.CAPITAL;
		if (fields.isBlank(Field.CAPITAL) && fields.isBlank(Field.YEARLY_SALES)) {
			fields.refuse(column, "missing");
		}
		else if (known && this.standards.scale().scaleOf(business).isEmpty()) {
			fields.refuse(column, "too-large");
		}
	}

	private @Nullable Location location(RowFields fields) {
		RegionCode district = fields.required(Field.DISTRICT, this.standards.places()::district);
		RegionCode village = (district != null)
				? fields.optional(Field.VILLAGE, (text) -> this.standards.places().village(district, text)) : null;
		String street = fields.optional(Field.STREET, ProfileText::line);
		return (district != null) ? new Location(district, village, street) : null;
	}

	/** The code at the start; one stored as a number has lost its leading zero. */
	private static String fiveDigits(String text) {
		Matcher code = KBLI.matcher(text);
		if (!code.matches()) {
			return text;
		}
		return code.group(1).length() == 4 ? "0" + code.group(1) : code.group(1);
	}

}
