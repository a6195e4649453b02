package id.sentra.registry.imports.spreadsheet;

import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Turns what a library throws while a stream is read into our own error, which carries no
 * content of the file.
 */
final class Failures {

	private Failures() {
	}

	static <T> Stream<T> guarded(Stream<T> stream, Function<RuntimeException, UnreadableFile> unreadable) {
		Spliterator<T> source = stream.spliterator();
		return StreamSupport.stream(new Spliterators.AbstractSpliterator<T>(Long.MAX_VALUE, Spliterator.ORDERED) {

			@Override
			public boolean tryAdvance(Consumer<? super T> action) {
				Held<T> held = new Held<>();
				if (!advance(held)) {
					return false;
				}
				action.accept(held.value());
				return true;
			}

			private boolean advance(Held<T> held) {
				try {
					return source.tryAdvance(held);
				}
				catch (UnreadableFile | FileContent.Unavailable ex) {
					throw ex;
				}
				catch (RuntimeException ex) {
					throw unreadable.apply(ex);
				}
			}

		}, false).onClose(stream::close);
	}

	private static final class Held<T> implements Consumer<T> {

		private final java.util.ArrayList<T> values = new java.util.ArrayList<>(1);

		@Override
		public void accept(T next) {
			this.values.add(next);
		}

		T value() {
			return this.values.get(0);
		}

	}

}
