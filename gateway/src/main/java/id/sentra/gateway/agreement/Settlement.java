package id.sentra.gateway.agreement;

import java.util.List;

/** Where a consignment stands: goods by product, and money in whole rupiah. */
record Settlement(List<Line> lines, long sold, long share, long due, long paid, long owed) {

	/** A product's goods; those left are at the shop. */
	public record Line(String product, long sent, long sold, long returned, long left) {
	}

}
