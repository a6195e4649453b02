package id.sentra.registry.sme;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.sentra.registry.sme.domain.SmeEvent;

/**
 * An SME was a duplicate: its snapshot, and the SME that stands for it from now on;
 * version 1.
 */
record SmeMergedV1(@JsonUnwrapped SmeSnapshotV1 snapshot, UUID mergedInto) {

	static SmeMergedV1 of(SmeEvent.SmeMerged merged) {
		return new SmeMergedV1(SmeSnapshotV1.of(merged.sme()), merged.mergedInto());
	}

}
