package id.sentra.registry.privacy;

import java.util.List;

import id.sentra.registry.privacy.domain.DataRequest;
import id.sentra.registry.sme.HeldRecord;
import id.sentra.registry.sme.domain.Sme;

/** All that is held of an owner and the business, and what was done with it. */
record HeldData(DataRequest request, Sme sme, List<HeldRecord> records, List<ProcessingLog.Act> acts, boolean more) {

	/** Names nobody. */
	@Override
	public String toString() {
		return "HeldData[" + this.request.id() + "]";
	}

}
