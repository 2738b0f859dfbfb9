/** Reads pages on which headlines and bodies may stand apart, by evidence that is weighed. */
package io.broadsheet.text.split.apart;
