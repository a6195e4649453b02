package id.sentra.training.enrolment;

import id.sentra.training.enrolment.domain.Enrolment;
import org.jspecify.annotations.Nullable;

/** An enrolment and, while it waits, its place on the waiting list. */
record EnrolmentView(Enrolment enrolment, @Nullable Integer position) {
}
