package id.sentra.registry.legality;

import id.sentra.platform.web.RequestFields;
import id.sentra.platform.web.RequestFields.Field;
import org.jspecify.annotations.Nullable;

/** That a step, counted from one, is done or is not. */
record StepRequest(@Nullable Integer step, @Nullable Boolean done) {

	private static final int MOST = 20;

	Tick read() {
		RequestFields fields = new RequestFields();
		Field<Integer> number = fields.number("step", this.step, 1, MOST);
		Field<Boolean> isDone = fields.given("done", this.done);
		return new Tick(number.value(), isDone.value());
	}

	/** Which step, and whether it is done. */
	record Tick(int step, boolean isDone) {
	}

}
