/**
 * What the files for Compose and Kubernetes say, checked without either.
 */
@NullMarked
package id.sentra.local.deployment;

import org.jspecify.annotations.NullMarked;
