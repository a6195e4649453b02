/**
 * Encryption and blind indexes of personal fields, and their keys; used where an SME or
 * the file of an import is stored.
 */
@NullMarked
package id.sentra.registry.personal;

import org.jspecify.annotations.NullMarked;
