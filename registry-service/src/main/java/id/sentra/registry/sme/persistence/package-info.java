/**
 * SMEs in PostgreSQL, personal fields encrypted.
 */
@NullMarked
package id.sentra.registry.sme.persistence;

import org.jspecify.annotations.NullMarked;
