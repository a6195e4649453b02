/**
 * All databases, topics and keys at one moment, written to a folder, brought back into an
 * empty platform, and compared.
 */
@NullMarked
package id.sentra.backup;

import org.jspecify.annotations.NullMarked;
