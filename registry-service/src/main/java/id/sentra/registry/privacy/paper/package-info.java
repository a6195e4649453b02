/**
 * What is held of an owner, on paper.
 */
@NullMarked
package id.sentra.registry.privacy.paper;

import org.jspecify.annotations.NullMarked;
