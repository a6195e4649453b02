package id.sentra.registry.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import id.sentra.platform.region.RegionCode;
import id.sentra.platform.region.Regions;
import id.sentra.platform.web.ETags;
import id.sentra.registry.document.DocumentService.WithFiles;
import id.sentra.registry.document.SmeDocuments.ExpiringDocument;
import id.sentra.registry.document.SmeDocuments.WithoutHalal;
import id.sentra.registry.document.domain.DocumentContent;
import id.sentra.registry.document.domain.DocumentKind;
import id.sentra.registry.document.domain.DocumentState;
import id.sentra.registry.files.FileType;
import id.sentra.registry.sme.domain.Scale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers about documents, whose state is that of the day where the SME is. */
@Component
class DocumentResponses {

	private final LocalDays days;

	private final Regions regions;

	DocumentResponses(LocalDays days, Regions regions) {
		this.days = days;
		this.regions = regions;
	}

	ResponseEntity<DocumentResponse> ok(WithFiles found) {
		return ResponseEntity.ok().eTag(ETags.of(found.document().version())).body(of(found));
	}

	DocumentResponse of(WithFiles found) {
		SmeDocument document = found.document();
		DocumentContent content = document.content();
		SmeDocument.Removal removal = document.removal();
		return new DocumentResponse(document.id(), document.version(), document.smeId(), content.kind(),
				content.title(), content.shownNumber(), content.issuedOn(), content.validUntil(), state(document),
				document.byOwner(), document.actedByOwner(), document.superseded(), document.replaces(),
				document.addedAt(), (removal != null) ? removal.at() : null,
				(removal != null) ? removal.reason() : null,
				found.files()
					.stream()
					.map((file) -> new FileResponse(file.id(), file.type(), file.size(), file.addedAt()))
					.toList());
	}

	ExpiringDocumentResponse of(ExpiringDocument ending) {
		SmeDocument document = ending.document();
		DocumentContent content = document.content();
		LocalDate today = this.days.today(document.region());
		LocalDate end = Objects.requireNonNull(content.validUntil());
		return new ExpiringDocumentResponse(document.id(), document.smeId(), ending.businessName(), content.kind(),
				content.title(), content.shownNumber(), end, ChronoUnit.DAYS.between(today, end), state(document),
				document.region().value(), name(document.region()));
	}

	WithoutHalalResponse of(WithoutHalal sme) {
		return new WithoutHalalResponse(sme.smeId(), sme.businessName(), sme.product(), sme.ownerName(), sme.kbliCode(),
				sme.scale(), sme.expiredOn(), sme.region().value(), name(sme.region()));
	}

	private DocumentState state(SmeDocument document) {
		return DocumentState.of(document.content().validUntil(), this.days.today(document.region()));
	}

	private String name(RegionCode region) {
		return this.regions.name(region).orElse("");
	}

	/** A document; the number of an identity card masked. */
	record DocumentResponse(UUID id, long version, UUID smeId, DocumentKind kind, @Nullable String title,
			@Nullable String number, @Nullable LocalDate issuedOn, @Nullable LocalDate validUntil, DocumentState state,
			boolean byOwner, boolean actedByOwner, boolean superseded, @Nullable UUID replaces, Instant addedAt,
			@Nullable Instant removedAt, @Nullable String removalReason, List<FileResponse> files) {
	}

	/** A file of a document. */
	record FileResponse(UUID id, FileType type, int size, Instant addedAt) {
	}

	/** A document that has ended or ends soon, with the days left. */
	record ExpiringDocumentResponse(UUID id, UUID smeId, String businessName, DocumentKind kind, @Nullable String title,
			@Nullable String number, LocalDate validUntil, long daysLeft, DocumentState state, String regionCode,
			String regionName) {
	}

	/** An SME that must have a halal certificate and has no valid one. */
	record WithoutHalalResponse(UUID smeId, String businessName, @Nullable String product, String ownerName,
			String kbliCode, Scale scale, @Nullable LocalDate expiredOn, String regionCode, String regionName) {
	}

}
