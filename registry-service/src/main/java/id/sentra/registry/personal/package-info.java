/**
 * Encryption and blind indexes of personal fields, and their keys; used by persistence
 * only.
 */
@NullMarked
package id.sentra.registry.personal;

import org.jspecify.annotations.NullMarked;
