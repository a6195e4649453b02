/**
 * What courses, venues, trainers and mentors have in common: how an entry of a catalogue
 * is read, added, changed and taken out of use.
 */
@NullMarked
package id.sentra.training.catalogue;

import org.jspecify.annotations.NullMarked;
