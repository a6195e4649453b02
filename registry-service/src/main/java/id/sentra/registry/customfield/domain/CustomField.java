package id.sentra.registry.customfield.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * A field of SMEs as an office defined it.
 *
 * @param office the regency; null for one that is shipped, for all
 * @param key by which requests and forms name it; never that of another
 */
public record CustomField(UUID id, long version, @Nullable RegionCode office, String key, Definition definition,
		@Nullable Instant retiredAt) {

	public boolean isRetired() {
		return this.retiredAt != null;
	}

	/** Whether it is asked of SMEs of a regency. */
	public boolean isAsked(RegionCode regency) {
		return !isRetired() && (this.office == null || this.office.equals(regency));
	}

	/** Whether somebody of these roles may see values of it. */
	public boolean isReadableBy(Set<Role> roles) {
		return roles.contains(Role.ADMIN) || this.definition.readers().stream().anyMatch(roles::contains);
	}

	public boolean isRequired(LocalDate today) {
		LocalDate from = this.definition.requiredFrom();
		return from != null && !from.isAfter(today);
	}

	/** A value in its one form, unless nobody may choose that any more. */
	public Optional<String> parse(String text) {
		Optional<String> value = this.definition.kind().parse(text);
		return (this.definition.kind() != FieldKind.CHOICE) ? value
				: value.filter((key) -> this.definition.options()
					.stream()
					.anyMatch((option) -> option.key().equals(key) && !option.retired()));
	}

	/**
	 * What an office says of a field.
	 *
	 * @param readers who sees its values besides administrators
	 */
	public record Definition(String name, String nameEn, FieldKind kind, boolean personal, Set<Role> readers,
			@Nullable LocalDate requiredFrom, @Nullable String legalBasis, List<FieldOption> options) {
	}

}
