/**
 * Hostile values in every field of an identity: nothing of them is executed, and a vendor is given
 * exactly the value, or nothing. Begin with {@code HostileValuesIT}; the values are in {@code
 * values.txt}, what each vendor is told of an identity in {@code vendors.txt}.
 */
@NullMarked
package org.supportwidget.sample.hostile;

import org.jspecify.annotations.NullMarked;
