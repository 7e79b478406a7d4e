/** Whether the tests notice a change of the browser runtime; begin with {@link Mutants}. */
@org.jspecify.annotations.NullMarked
package org.supportwidget.sample.mutants;
