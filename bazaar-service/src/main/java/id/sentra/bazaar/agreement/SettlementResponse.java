package id.sentra.bazaar.agreement;

import java.util.List;

import id.sentra.bazaar.agreement.domain.Settlement;
import id.sentra.platform.money.Rupiah;

/** Where a consignment stands: goods by product, and money in whole rupiah. */
record SettlementResponse(List<LineResponse> lines, Rupiah sold, Rupiah share, Rupiah due, Rupiah paid, Rupiah owed) {

	static SettlementResponse of(Settlement settlement) {
		return new SettlementResponse(settlement.lines().stream().map(LineResponse::of).toList(), settlement.sold(),
				settlement.share(), settlement.due(), settlement.paid(), settlement.owed());
	}

	/** A product's goods; {@code left} are at the shop. */
	record LineResponse(String product, long sent, long sold, long returned, long left) {

		static LineResponse of(Settlement.Line line) {
			return new LineResponse(line.product(), line.sent(), line.sold(), line.returned(), line.left());
		}

	}

}
