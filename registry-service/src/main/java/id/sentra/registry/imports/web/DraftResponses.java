package id.sentra.registry.imports.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import id.sentra.registry.imports.ColumnProposal;
import id.sentra.registry.imports.Draft.PreviewCounts;
import id.sentra.registry.imports.Draft;
import id.sentra.registry.imports.ImportDraftService.Proposed;
import id.sentra.registry.imports.PreviewedRow;
import id.sentra.registry.imports.domain.Reason;
import id.sentra.registry.imports.spreadsheet.Field;
import id.sentra.registry.imports.spreadsheet.SheetRow;
import id.sentra.registry.imports.spreadsheet.SheetSurvey;
import id.sentra.registry.imports.web.DraftResponse.ColumnResponse;
import id.sentra.registry.imports.web.DraftResponse.CountsResponse;
import id.sentra.registry.imports.web.DraftResponse.KindResponse;
import id.sentra.registry.imports.web.DraftResponse.LineResponse;
import id.sentra.registry.imports.web.DraftResponse.SheetResponse;
import id.sentra.registry.imports.web.PreviewedRowResponse.ChangeResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Drafts and their previews in the reader's language. */
@Component
class DraftResponses {

	private static final Duration KEPT = Duration.ofDays(1);

	private final RejectionMessages rejections;

	private final MessageSource messages;

	DraftResponses(RejectionMessages rejections, MessageSource messages) {
		this.rejections = rejections;
		this.messages = messages;
	}

	DraftResponse of(Proposed proposed, Locale locale) {
		Draft draft = proposed.draft();
		PreviewCounts counts = draft.preview().counts();
		String failure = draft.preview().failureCode();
		List<SheetResponse> sheets = IntStream.range(0, draft.sheets().size())
			.mapToObj((sheet) -> sheet(proposed, sheet))
			.toList();
		return new DraftResponse(draft.job().id(), draft.job().origin().fileName(),
				draft.job().origin().region().value(), draft.job().origin().submittedAt(),
				draft.job().origin().submittedAt().plus(KEPT), sheets, draft.preview().state(),
				draft.preview().number(),
				(counts != null) ? draft.layout().rows()
						: sheets.stream().filter(SheetResponse::read).mapToInt(SheetResponse::rows).sum(),
				draft.preview().processed(), failure,
				(failure != null) ? this.messages.getMessage("problem." + failure,
						draft.preview().failureNumbers().toArray(), failure, locale) : null,
				(counts != null) ? counts(draft, counts, locale) : null);
	}

	PreviewedRowResponse row(Draft draft, PreviewedRow row, Locale locale) {
		LineResponse line = line(draft, row.place());
		return new PreviewedRowResponse(line.sheet(), line.row(), row.outcome(), row.detail().name(),
				row.detail()
					.changes()
					.stream()
					.map((change) -> new ChangeResponse(change.field().key(), change.before(), change.after()))
					.toList(),
				row.detail().similar(), this.rejections.reasons(row.detail().reasons(), locale));
	}

	private static SheetResponse sheet(Proposed proposed, int number) {
		SheetSurvey sheet = proposed.draft().sheets().get(number);
		List<ColumnProposal> proposals = proposed.columns(number);
		List<ColumnResponse> columns = new ArrayList<>();
		for (int column = 0; column < proposals.size(); column++) {
			Field field = proposals.get(column).field();
			columns.add(new ColumnResponse(ImportResponse.told(sheet.columns().get(column).heading()),
					(field != null) ? field.key() : null, proposals.get(column).by(), sheet.isDoubled(column)));
		}
		return new SheetResponse(ImportResponse.told(sheet.name()), sheet.hidden(), sheet.headerRow(),
				sheet.titleRows(), sheet.rows(), proposed.isRead(number), columns);
	}

	private CountsResponse counts(Draft draft, PreviewCounts counts, Locale locale) {
		return new CountsResponse(counts.fresh(), counts.doubtful(), counts.changed(), counts.cleared(),
				counts.unchanged(), counts.rejected(),
				counts.kinds()
					.entrySet()
					.stream()
					.map((kind) -> new KindResponse(kind.getKey(),
							this.rejections.message(new Reason("", kind.getKey()), locale), kind.getValue()))
					.sorted(Comparator.comparing(KindResponse::rows).reversed())
					.toList(),
				counts.leftOut().sums().stream().map((place) -> line(draft, place)).toList(),
				counts.leftOut().signatures().stream().map((place) -> line(draft, place)).toList());
	}

	private static LineResponse line(Draft draft, int place) {
		return new LineResponse(sheet(draft, place), SheetRow.numberOf(place));
	}

	private static @Nullable String sheet(Draft draft, int place) {
		String name = draft.layout().sheets().get(SheetRow.sheetOf(place)).name();
		return name.isEmpty() ? null : ImportResponse.told(name);
	}

}
