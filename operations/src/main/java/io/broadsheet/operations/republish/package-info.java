/** Publishing issues again, without ever putting an older text over a newer one. */
package io.broadsheet.operations.republish;
