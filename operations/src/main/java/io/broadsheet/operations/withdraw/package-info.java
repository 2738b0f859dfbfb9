/** Taking issues back, to the last mention. */
package io.broadsheet.operations.withdraw;
