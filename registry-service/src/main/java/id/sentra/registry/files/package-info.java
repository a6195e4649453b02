/**
 * The file store of all of Sentra: photos and papers of SMEs, encrypted. Others know a
 * file by its id only.
 */
@NullMarked
package id.sentra.registry.files;

import org.jspecify.annotations.NullMarked;
