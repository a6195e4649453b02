/**
 * What the local start asks of the running programs over HTTP.
 */
@NullMarked
package id.sentra.local.http;

import org.jspecify.annotations.NullMarked;
